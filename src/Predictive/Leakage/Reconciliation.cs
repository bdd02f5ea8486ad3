using Predictive.Data;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// Numbers that counting all events of a lead reproduces, and counting its events up to the as-of date does not: they
/// were counted at the export, and know the future.
/// </summary>
internal sealed class Reconciliation
{
    /// <summary>So many leads are counted, evenly spaced.</summary>
    public const int MostLeads = 3_000;

    /// <summary>The share of the leads that can tell for which a column must equal the whole count.</summary>
    public const double LeastEqual = 0.8;

    /// <summary>By how much that share must exceed the one that chance gives.</summary>
    public const double LeastOverChance = 0.3;

    /// <summary>The correlation with what came after the as-of date from which a column is left out.</summary>
    public const double LeavesOut = 0.9;

    /// <summary>The correlation from which it is watched.</summary>
    public const double IsWatched = 0.7;

    private const int FewestDifferent = 3;
    private const int FewestTold = 30;
    private const double LeastRank = 0.98;
    private const double LeastLessRank = 0.03;

    private readonly int[] _rows;
    private readonly (EventTally Tally, double[] WholeRanks, double[] KnownRanks)[] _tallies;

    private Reconciliation(int[] rows, IReadOnlyList<EventTally> tallies)
    {
        _rows = rows;
        _tallies = [.. tallies.Select(one => (one, RankCorrelation.RanksOf(one.Whole),
            RankCorrelation.RanksOf(one.Known)))];
    }

    /// <summary>Counts the events of these leads; null where there are none to count.</summary>
    public static Reconciliation? Of(LeakSources? sources, IReadOnlyList<LabelledSnapshot> leads)
    {
        if (sources is null || !leads[0].Snapshot.EventsKnown)
        {
            return null;
        }

        var step = 1 + ((leads.Count - 1) / MostLeads);
        int[] rows = [.. Enumerable.Range(0, leads.Count).Where(row => row % step == 0)];
        var activity = LeadActivity.Of(sources, Array.ConvertAll(rows, row => leads[row].Snapshot));
        return new Reconciliation(rows, EventTally.Of(activity, sources.Records.EventQuantities));
    }

    /// <summary>What counting says of a column; null where nothing.</summary>
    public LeakEvidence? In(CheckedColumn column)
    {
        var values = Array.ConvertAll(_rows, row => column.Values[row].Number ?? double.NaN);
        if (column.Attribute.Kind == AttributeKind.Category
            || values.Where(value => !double.IsNaN(value)).Distinct().Take(FewestDifferent).Count() < FewestDifferent)
        {
            return null;
        }

        return Best(_tallies.Select(one => Equal(values, one.Tally)))
            ?? Best(_tallies.Select(one => Ranked(values, one)))
            ?? Best(_tallies.Select(one => Follows(values, one.Tally)));
    }

    private static LeakEvidence? Best(IEnumerable<(double Strength, LeakEvidence Evidence)?> found) => found
        .OfType<(double Strength, LeakEvidence Evidence)>()
        .OrderByDescending(one => one.Strength).Select(one => one.Evidence).FirstOrDefault();

    private static (double Strength, LeakEvidence Evidence)? Equal(double[] values, EventTally tally)
    {
        int[] told = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i]) && tally.Tells(i))];
        var equal = (double)told.Count(i => tally.IsAt(values[i], tally.Whole[i])) / Math.Max(1, told.Length);
        if (told.Length < FewestTold || equal < LeastEqual || equal - ByChance(values, tally, told) < LeastOverChance)
        {
            return null;
        }

        int[] filled = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i]))];
        var whole = (double)filled.Count(i => tally.IsAt(values[i], tally.Whole[i])) / filled.Length;
        var known = (double)filled.Count(i => tally.IsAt(values[i], tally.Known[i])) / filled.Length;
        return (equal, new LeakEvidence(LeakEvidenceKind.Reconciled, LeakVerdict.LeftOut,
            Invariant($"it equals {tally.Words} over the whole period for {whole:0%} of the leads; ")
            + Invariant($"counted up to the as-of date only {known:0%} agree")));
    }

    /// <summary>How often the value of one lead would equal the count of another.</summary>
    private static double ByChance(double[] values, EventTally tally, int[] told)
    {
        var shift = (told.Length / 2) + 1;
        var equal = told.Where((lead, i) => tally.IsAt(values[lead], tally.Whole[told[(i + shift) % told.Length]]));
        return (double)equal.Count() / Math.Max(1, told.Length);
    }

    /// <summary>A count in other words, such as its logarithm, stands in the same order.</summary>
    private static (double Strength, LeakEvidence Evidence)? Ranked(
        double[] values, (EventTally Tally, double[] WholeRanks, double[] KnownRanks) one)
    {
        if (values.Any(double.IsNaN))
        {
            return null;
        }

        var ranks = RankCorrelation.RanksOf(values);
        var whole = Math.Abs(RankCorrelation.OfRanks(ranks, one.WholeRanks));
        var known = Math.Abs(RankCorrelation.OfRanks(ranks, one.KnownRanks));
        return whole < LeastRank || whole - known < LeastLessRank ? null
            : (whole, new LeakEvidence(LeakEvidenceKind.Reconciled, LeakVerdict.LeftOut,
                Invariant($"it rises with {one.Tally.Words} over the whole period (rank correlation {whole:0.00}), ")
                + Invariant($"less so with that up to the as-of date ({known:0.00})")));
    }

    /// <summary>What it has beyond the count up to the as-of date goes with what came later.</summary>
    private static (double Strength, LeakEvidence Evidence)? Follows(double[] values, EventTally tally)
    {
        int[] both = [.. Enumerable.Range(0, values.Length).Where(i =>
            !double.IsNaN(values[i]) && !double.IsNaN(tally.Whole[i]) && !double.IsNaN(tally.Known[i]))];
        if (both.Length < 100)
        {
            return null;
        }

        var (correlation, slope) = Line(
            Array.ConvertAll(both, i => tally.Whole[i] - tally.Known[i]),
            Array.ConvertAll(both, i => values[i] - tally.Known[i]));
        return correlation < IsWatched || slope is < 0.5 or > 1.5 ? null
            : (correlation, new LeakEvidence(LeakEvidenceKind.Reconciled,
                correlation >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
                $"it follows {tally.Words} beyond the as-of date "
                + Invariant($"(what it has more than was known goes with what came, correlation {correlation:0.00})")));
    }

    private static (double Correlation, double Slope) Line(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? (xy / Math.Sqrt(xx * yy), xy / xx) : (0, 0);
    }
}
