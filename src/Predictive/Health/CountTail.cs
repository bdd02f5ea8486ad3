namespace Predictive.Health;

/// <summary>
/// How seldom counts as high as one come about: by a Poisson law whose mean itself varies (negative binomial), so that
/// ordinary busy days are none.
/// </summary>
internal static class CountTail
{
    /// <summary>The chance of so many or more.</summary>
    /// <param name="count">The count.</param>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="spread">
    /// The extra variance in units of the squared mean: variance = mean + spread x mean²; above 0.
    /// </param>
    public static double AtLeast(int count, double mean, double spread)
    {
        var (size, share) = (1 / spread, mean * spread / (1 + (mean * spread)));
        var (chance, below) = (Math.Pow(1 - share, size), 0.0);
        for (var k = 0; k < count; k++)
        {
            below += chance;
            chance *= share * (k + size) / (k + 1);
        }

        // Far out, the rest of the sum is told by its first terms; 1 - below would be lost in rounding.
        var rest = 0.0;
        for (var k = count; chance > rest * 1e-12 && k < count + 100_000; k++)
        {
            rest += chance;
            chance *= share * (k + size) / (k + 1);
        }

        return Math.Min(1 - Math.Min(below, 1), rest) is var tail && rest < 1e-6 ? rest : Math.Max(tail, 0);
    }

    /// <summary>The spread of counts around their means, by moments, without the highest; at least a floor.</summary>
    /// <param name="counts">The counts with their means.</param>
    /// <param name="floor">The least spread that is believed, so that few counts raise no alarm.</param>
    public static double SpreadOf(IReadOnlyCollection<(int Count, double Mean)> counts, double floor)
    {
        var calm = counts.OrderByDescending(one => (one.Count - one.Mean) / Math.Sqrt(one.Mean + 1))
            .Skip(Math.Max(3, counts.Count / 100)).ToList();
        var squares = calm.Sum(one => one.Mean * one.Mean);
        var extra = calm.Sum(one => ((one.Count - one.Mean) * (one.Count - one.Mean)) - one.Mean);
        return squares > 0 ? Math.Max(floor, extra / squares) : floor;
    }
}
