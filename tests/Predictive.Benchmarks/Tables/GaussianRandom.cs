using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>Standard normal numbers by Marsaglia's polar method, two at a time.</summary>
/// <param name="random">The source of chance.</param>
internal sealed class GaussianRandom(SeededRandom random)
{
    private double _spare = double.NaN;

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double NextUniform() => random.NextDouble();

    /// <summary>A standard normal number.</summary>
    public double Next()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var x = (2 * random.NextDouble()) - 1;
            var y = (2 * random.NextDouble()) - 1;
            var square = (x * x) + (y * y);
            if (square is not (> 0 and < 1)) continue;
            var factor = Math.Sqrt(-2 * Elementary.Log(square) / square);
            _spare = y * factor;
            return x * factor;
        }
    }
}
