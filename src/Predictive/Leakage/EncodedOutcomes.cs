using Predictive.Data;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// Numbers that stand for groups (a campaign, an account, a word of another column) and were made from the groups'
/// outcomes, those not yet known among them. What honestly describes a group can tell its chance, never the luck of its
/// leads: where outcomes scatter less around the number than chance alone makes them, it has seen them.
/// </summary>
internal sealed class EncodedOutcomes
{
    /// <summary>The scatter, in that of chance, up to which a column is left out.</summary>
    public const double LeavesOut = 0.75;

    /// <summary>The scatter up to which it is watched.</summary>
    public const double IsWatched = 0.85;

    /// <summary>How many standard errors it must be below chance.</summary>
    public const double LeastErrors = 5;

    /// <summary>How alike the number must be for earlier and later leads of a group (correlation).</summary>
    public const double LeastAlike = 0.5;

    private const int FewestDifferent = 3;
    private const int MostBins = 20;
    private const double MostlyConstant = 0.9;

    private readonly IReadOnlyList<OutcomeGroups> _groups;

    /// <summary>Groups leads by their keys and by every column of many words.</summary>
    public EncodedOutcomes(IReadOnlyList<CheckedColumn> columns)
    {
        var snapshots = columns[0].Snapshots;
        int[] Levels(Func<LabelledSnapshot, string?> key) =>
            ColumnLevels.Of([.. snapshots.Select(one => AttributeValue.Of(key(one)))]);
        _groups =
        [
            .. new[]
            {
                OutcomeGroups.Of("account", Levels(one => one.Snapshot.AccountId ?? one.AccountId)),
                OutcomeGroups.Of("campaign", Levels(one => one.Snapshot.CampaignId)),
            }.Concat(columns.AsParallel().AsOrdered()
                .Where(column => column.Attribute.Kind == AttributeKind.Category)
                .Select(column => OutcomeGroups.Of($"'{column.Name}'", column.Levels)))
            .OfType<OutcomeGroups>(),
        ];
    }

    public LeakEvidence? In(CheckedColumn column)
    {
        var values = Array.ConvertAll(column.Values, value => value.Number ?? double.NaN);
        if (column.Attribute.Kind != AttributeKind.Number || column.Rates.Area.Low < 0.5
            || values.Where(value => !double.IsNaN(value)).Distinct().Take(FewestDifferent).Count() < FewestDifferent)
        {
            return null;
        }

        return _groups.Select(groups => Scatter(groups, values, column.Converted) is var (share, errors)
                && share <= IsWatched && errors <= -LeastErrors
                ? (share, Evidence: Evidence(groups, share))
                : ((double share, LeakEvidence Evidence)?)null)
            .OfType<(double Share, LeakEvidence Evidence)>()
            .OrderBy(one => one.Share).Select(one => one.Evidence).FirstOrDefault();
    }

    private static LeakEvidence Evidence(OutcomeGroups groups, double share) => new(
        LeakEvidenceKind.EncodesOutcomes, share <= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
        Invariant($"it was made from outcomes not known yet: those of leads of the same {groups.Name} scatter around ")
        + Invariant($"what it says {share:0%} as much as chance alone would make them"));

    /// <summary>
    /// How much the outcomes of groups scatter around what their numbers tell, in the scatter of chance; and by how
    /// many standard errors it differs from 1.
    /// </summary>
    internal static (double Share, double Errors) Scatter(OutcomeGroups groups, double[] values, bool[] converted)
    {
        var isConstant = groups.Members.Count(rows => IsConstant(rows, values))
            >= MostlyConstant * groups.Members.Count;
        var halves = groups.Members.Select(rows => isConstant
            ? Half.WholeOf(rows, values, converted)
            : Half.Of(rows, values, converted)).OfType<Half>().ToArray();
        if (halves.Length < OutcomeGroups.Fewest || Alike(halves) < LeastAlike)
        {
            return (double.NaN, double.NaN);
        }

        Array.Sort(halves, (left, right) => left.Earlier.CompareTo(right.Earlier));
        double seen = 0, chance = 0, squares = 0;
        foreach (var bin in Bins(halves))
        {
            double leads = bin.Sum(one => one.Leads), rate = bin.Sum(one => one.Conversions) / leads;
            var each = rate * (1 - rate) * leads / Math.Max(1, leads - 1) * (bin.Length - 1) / bin.Length;
            foreach (var one in bin)
            {
                var far = one.Leads * Math.Pow((one.Conversions / one.Leads) - rate, 2);
                seen += far;
                chance += each;
                squares += (far - each) * (far - each);
            }
        }

        return chance > 0 && squares > 0 ? (seen / chance, (seen - chance) / Math.Sqrt(squares)) : (double.NaN, 0);
    }

    private static bool IsConstant(int[] rows, double[] values) =>
        Array.TrueForAll(rows, row => values[row].Equals(values[rows[0]]));

    private static IEnumerable<Half[]> Bins(Half[] sorted)
    {
        var bins = Math.Clamp(sorted.Length / 10, 1, MostBins);
        for (var from = 0; from < sorted.Length;)
        {
            var to = Math.Min(sorted.Length, from + ((sorted.Length + bins - 1) / bins));
            while (to < sorted.Length && sorted[to].Earlier.Equals(sorted[to - 1].Earlier))
            {
                to++;
            }

            yield return sorted[from..to];
            from = to;
        }
    }

    private static double Alike(Half[] halves) => RankCorrelation.Of(
        Array.ConvertAll(halves, one => one.Earlier), Array.ConvertAll(halves, one => one.Later));

    /// <summary>The number's mean for the earlier leads of a group, and what became of the later ones.</summary>
    private sealed record Half(double Earlier, double Later, double Leads, double Conversions)
    {
        /// <summary>
        /// The same number for all leads of a group was known to the first of them: it may know none of their outcomes.
        /// </summary>
        public static Half? WholeOf(int[] rows, double[] values, bool[] converted) => double.IsNaN(values[rows[0]])
            ? null
            : new Half(values[rows[0]], values[rows[0]], rows.Length, rows.Count(row => converted[row]));

        public static Half? Of(int[] rows, double[] values, bool[] converted)
        {
            var filled = Array.FindAll(rows, row => !double.IsNaN(values[row]));
            if (filled.Length < 2)
            {
                return null;
            }

            var earlier = filled[..(filled.Length / 2)];
            var later = filled[(filled.Length / 2)..];
            return new Half(
                earlier.Average(row => values[row]), later.Average(row => values[row]),
                later.Length, later.Count(row => converted[row]));
        }
    }
}
