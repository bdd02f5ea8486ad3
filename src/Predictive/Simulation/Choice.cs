namespace Predictive.Simulation;

/// <summary>A choice among values by their weights.</summary>
internal sealed class Choice<T>
{
    private readonly T[] _values;
    private readonly double[] _cumulative;

    /// <summary>Weights need not sum to one, but at least one must be positive.</summary>
    public Choice(IEnumerable<T> values, Func<T, double> weight)
    {
        _values = [.. values];
        _cumulative = new double[_values.Length];
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++) _cumulative[i] = sum += weight(_values[i]);
    }

    /// <summary>One of the values.</summary>
    public T Pick(Dice dice)
    {
        var at = Array.BinarySearch(_cumulative, dice.Uniform() * _cumulative[^1]);
        return _values[Math.Min(at < 0 ? ~at : at + 1, _values.Length - 1)];
    }
}
