namespace Predictive.Learning.Calibrating;

/// <summary>Labels drawn inwards, as if one more row of each kind had been seen (Platt 1999).</summary>
internal readonly struct PlattTargets
{
    private readonly double _ofOne;
    private readonly double _ofZero;

    /// <summary>Counts the rows of each kind.</summary>
    public PlattTargets(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        double ones = 0, zeros = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            ones += labels[row] * weights[row];
            zeros += (1 - labels[row]) * weights[row];
        }

        _ofOne = (ones + 1) / (ones + 2);
        _ofZero = 1 / (zeros + 2);
    }

    /// <summary>The target of a label.</summary>
    public double Of(double label) => label > 0.5 ? _ofOne : _ofZero;
}
