namespace Predictive.Health;

/// <summary>
/// How far the levels of a column moved between two slices: the population stability index, sum of (q - p) ln(q/p),
/// less what as many leads of one and the same kind would show.
/// </summary>
/// <param name="Value">The index; 0.1 is a shift, 0.25 a great one.</param>
/// <param name="Chance">How often slices of one kind differ as much.</param>
internal readonly record struct StabilityIndex(double Value, double Chance)
{
    /// <summary>The index of two slices.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isLater">Which rows are of the later slice.</param>
    /// <param name="effective">
    /// The share of rows that tells something new, since those of an account tell the same.
    /// </param>
    public static StabilityIndex Of(SliceColumn column, bool[] isLater, double effective)
    {
        var (earlier, later) = (new double[column.LevelCount], new double[column.LevelCount]);
        for (var row = 0; row < isLater.Length; row++)
        {
            (isLater[row] ? later : earlier)[column.Levels[row]]++;
        }

        var (rows0, rows1) = (earlier.Sum(), later.Sum());
        var (index, levels) = (0.0, 0);
        for (var level = 0; level < earlier.Length; level++)
        {
            if (earlier[level] + later[level] > 0)
            {
                var (p, q) = ((earlier[level] + 0.5) / (rows0 + 0.5), (later[level] + 0.5) / (rows1 + 0.5));
                index += (q - p) * Math.Log(q / p);
                levels++;
            }
        }

        var perLevel = ((1 / rows0) + (1 / rows1)) / effective;
        return levels < 2
            ? new StabilityIndex(0, 1)
            : new StabilityIndex(
                Math.Max(0, index - ((levels - 1) * perLevel)), ChiSquareTail(index / perLevel, levels - 1));
    }

    /// <summary>The chance of a chi-square of so many degrees, or more (Wilson and Hilferty, 1931).</summary>
    private static double ChiSquareTail(double value, int degrees)
    {
        var part = 2.0 / (9 * degrees);
        var z = (Math.Cbrt(value / degrees) - (1 - part)) / Math.Sqrt(part);
        return NormalTail(z);
    }

    /// <summary>The upper tail of the normal law (Abramowitz and Stegun, 26.2.17, to 1e-7 of the density).</summary>
    private static double NormalTail(double z)
    {
        if (z < 0)
        {
            return 1 - NormalTail(-z);
        }

        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978
            + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
