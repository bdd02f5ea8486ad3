namespace Predictive.Learning;

/// <summary>
/// Numbers as whole multiples of a power of two, so that sums are exact and the same in any order, on any number of
/// threads.
/// </summary>
internal readonly struct FixedPoint
{
    private readonly double _units;
    private readonly double _size;

    private FixedPoint(double units)
    {
        _units = units;
        _size = 1 / units; // exact, as both are powers of two
    }

    /// <summary>
    /// The finest unit with which sums up to <paramref name="largestTotal"/> in size never overflow.
    /// </summary>
    public static FixedPoint UpTo(double largestTotal)
    {
        var exponent = largestTotal > 0 ? Math.ILogB(largestTotal) + 1 : 0;
        return new FixedPoint(Math.ScaleB(1, Math.Clamp(60 - exponent, -900, 900)));
    }

    /// <summary>The unit for anything that is at most the row's weight in size.</summary>
    public static FixedPoint ForWeights(ReadOnlySpan<double> weights)
    {
        var largest = 0.0;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, weight);
        }

        var coarse = UpTo(largest * weights.Length);
        return UpTo(coarse.ToDouble(coarse.Sum(weights)) * (1 + 1e-9));
    }

    /// <summary>
    /// The finest unit with which some rows, each at most <paramref name="largest"/> in size, have an exact sum and at
    /// most 2^50 units each.
    /// </summary>
    public static FixedPoint ForRows(double largest, int rows)
    {
        var exponent = largest > 0 ? Math.ILogB(largest) + 1 : 0;
        var bits = Math.Min(50, 62 - (Math.ILogB(Math.Max(rows, 1)) + 1));
        return new FixedPoint(Math.ScaleB(1, Math.Clamp(bits - exponent, -900, 900)));
    }

    /// <summary>How many units 1 has: a power of two.</summary>
    public double Units => _units;

    /// <summary>The nearest whole number of units.</summary>
    public long Of(double value) => (long)Math.Round(value * _units);

    /// <summary>What a number of units stands for.</summary>
    public double ToDouble(long units) => units * _size;

    /// <summary>The exact sum, in units.</summary>
    public long Sum(ReadOnlySpan<double> values)
    {
        var sum = 0L;
        foreach (var value in values)
        {
            sum += Of(value);
        }

        return sum;
    }
}
