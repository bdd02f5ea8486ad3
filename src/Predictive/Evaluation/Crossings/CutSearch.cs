namespace Predictive.Evaluation.Crossings;

/// <summary>Finds cuts on measured leads.</summary>
public static class CutSearch
{
    /// <summary>Fewer MQLs than this promise no precision.</summary>
    public const int FewestMqls = 20;

    private const double Step = 1.25;

    /// <summary>
    /// Cuts to choose from, descending: reached by 20 leads, and by a quarter more each time, down to all of them; in
    /// short numbers, at or below the score of who just reaches them.
    /// </summary>
    public static IReadOnlyList<double> Candidates(LookedAtLeads leads)
    {
        ArgumentNullException.ThrowIfNull(leads);
        var bests = leads.Bests();
        var cuts = new List<double>();
        for (double count = FewestMqls; count < bests.Length * Step; count *= Step)
        {
            var cut = Short(bests[(int)Math.Min(count, bests.Length) - 1]);
            if (cuts.Count == 0 || cut < cuts[^1])
                cuts.Add(cut);
        }

        return cuts;
    }

    /// <summary>The lowest cut that makes no more leads MQLs than a volume; null where none by it is more already.
    /// </summary>
    /// <param name="leads">The leads.</param>
    /// <param name="volume">The most MQLs, those whatever the cut included.</param>
    public static double? ForVolume(LookedAtLeads leads, double volume)
    {
        ArgumentNullException.ThrowIfNull(leads);
        double[] cuts = [.. leads.Bests().Select(Short).Distinct()];
        if (leads.MqlsAt(double.PositiveInfinity) > volume || cuts.Length == 0)
            return null;
        var (fits, exceeds) = (-1, cuts.Length);
        while (exceeds - fits > 1)
        {
            var middle = (fits + exceeds) / 2;
            (fits, exceeds) = leads.MqlsAt(cuts[middle]) <= volume ? (middle, exceeds) : (fits, middle);
        }

        return fits < 0 ? null : cuts[fits];
    }

    /// <summary>
    /// The lowest cut of an unbroken run of which the interval of the precision lies at or above a target; null where
    /// there is none. Cuts are tried from the highest down, and after the first that promises it the first that does
    /// not ends the search, so that many tries hardly add up to more false promises than one (as in fixed sequence
    /// testing: Angelopoulos et al., "Learn then test", 2021).
    /// </summary>
    /// <param name="points">The candidates with their precision.</param>
    /// <param name="target">The share that is to convert.</param>
    public static double? ForPrecision(IEnumerable<CutPoint> points, double target)
    {
        double? found = null;
        foreach (var point in points.OrderByDescending(point => point.Cut).Where(point => point.Precision.HasInterval))
        {
            if (point.Precision.Low >= target)
                found = point.Cut;
            else if (found is not null)
                break;
        }

        return found;
    }

    /// <summary>A number a person can read, not above the score.</summary>
    internal static double Short(double score)
    {
        var unit = score >= 0.01 ? 1e4 : 1e6;
        return Math.Floor(score * unit) / unit;
    }
}
