using Predictive.Data;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// A column that fills, or changes, as leads age. Some of the young leads will convert, so a column that was known at
/// once tells as much of them as of older leads that were open at the same age; one that is set on conversion makes
/// them look like leads that never convert.
/// </summary>
internal sealed class FillsWithAge(YoungLeads? leads, IReadOnlyList<AttributeColumn> columns, int matureAge)
{
    /// <summary>
    /// The least share missing of what a column should tell of young leads, three standard errors below.
    /// </summary>
    public const double IsWatched = 0.3;

    /// <summary>The share from which it is left out, where it also tells the outcome.</summary>
    public const double LeavesOut = 0.5;

    /// <summary>Were it only set afterwards, no more than all could be missing; more is drift.</summary>
    public const double MostMissing = 1.6;

    /// <summary>The area a column must have alone to be left out for this.</summary>
    public const double LeastArea = 0.55;

    private const double Shrinkage = 10;

    public LeakEvidence? In(CheckedColumn column)
    {
        var place = columns.Index().Where(one => one.Item.Name == column.Name).Select(one => one.Index)
            .DefaultIfEmpty(-1).First();
        if (leads is null || place < 0 || column.Attribute.KnownWhen == KnownWhen.Historised
            || column.Rates.Area.Low < 0.5)
        {
            return null;
        }

        var (missing, error) = MissingShare(leads, place);
        if (double.IsNaN(missing) || missing > MostMissing || missing - (3 * error) < IsWatched)
        {
            return null;
        }

        var isSure = missing - (3 * error) >= LeavesOut && column.Rates.Area.Low >= LeastArea;
        return new LeakEvidence(LeakEvidenceKind.FillsWithAge, isSure ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            Sentence(leads, place, missing));
    }

    /// <summary>
    /// What share of what the column tells of old leads that were open at the young leads' ages it does not tell of the
    /// young ones (0 for a column known at once, 1 for one set on conversion), and its standard error.
    /// </summary>
    internal static (double Share, double Error) MissingShare(YoungLeads leads, int place)
    {
        var rates = Rates(leads, place, out var ratesOfOld, out var ratesOfYoung);
        if (rates < 2)
        {
            return (double.NaN, double.NaN);
        }

        double weights = 0, open = 0;
        for (var i = 0; i < ratesOfOld.Length; i++)
        {
            weights += leads.WasOpen[i];
            open += leads.WasOpen[i] * ratesOfOld[i];
        }

        double[] never = [.. ratesOfOld.Where((_, i) => leads.WasOpen[i] >= 1)];
        var expected = (open / weights) - never.Average();
        if (never.Length < YoungLeads.Fewest || expected <= 0)
        {
            return (double.NaN, double.NaN);
        }

        var variance = Variance(ratesOfYoung);
        var error = Math.Sqrt((variance / ratesOfYoung.Length) + (variance / weights) + Drift(leads, ratesOfOld));
        return (((open / weights) - ratesOfYoung.Average()) / expected, error / expected);
    }

    /// <summary>How each level converted in the training part, for the old and the young leads.</summary>
    private static int Rates(YoungLeads leads, int place, out double[] ofOld, out double[] ofYoung)
    {
        var (old, young) = (leads.Old.Length, leads.Young.Length);
        var levels = ColumnLevels.Of(
            [.. leads.Old.Concat(leads.Young).Concat(leads.Training).Select(lead => lead.Attributes[place])]);
        var (rows, conversions) = (new int[levels.Max() + 1], new int[levels.Max() + 1]);
        for (var i = 0; i < leads.Training.Length; i++)
        {
            rows[levels[old + young + i]]++;
            conversions[levels[old + young + i]] += leads.HasConverted[i] ? 1 : 0;
        }

        var rate = (double)leads.HasConverted.Count(one => one) / leads.HasConverted.Length;
        double RateOf(int level) => (conversions[level] + (Shrinkage * rate)) / (rows[level] + Shrinkage);
        ofOld = Array.ConvertAll(levels[..old], RateOf);
        ofYoung = Array.ConvertAll(levels[old..(old + young)], RateOf);
        return rows.Count(one => one > 0);
    }

    /// <summary>How much the mean of leads that never convert moves in time, beyond chance.</summary>
    private static double Drift(YoungLeads leads, double[] rates)
    {
        var never = rates.Where((_, i) => leads.WasOpen[i] >= 1).ToArray();
        double[] means = [.. Enumerable.Range(0, YoungLeads.Blocks).Select(block => never[
            (never.Length * block / YoungLeads.Blocks)..(never.Length * (block + 1) / YoungLeads.Blocks)].Average())];
        return Math.Max(0, Variance(means) - (Variance(never) * YoungLeads.Blocks / never.Length));
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1);
    }

    private string Sentence(YoungLeads all, int place, double missing)
    {
        var young = all.Young.Average(lead => lead.Attributes[place].IsMissing ? 0.0 : 1);
        var old = all.Old.Zip(all.WasOpen).Sum(one => one.First.Attributes[place].IsMissing ? 0 : one.Second)
            / all.WasOpen.Sum();
        return young < 0.8 * old
            ? Invariant($"it fills as leads age: {young:0.0%} of the leads younger than {matureAge} days have it, ")
                + Invariant($"{old:0.0%} of older ones that were open at the same age")
            : Invariant($"it changes as leads age: of what it tells about older leads that were open at the same age, ")
                + Invariant($"{Math.Min(1, missing):0%} is missing in leads younger than {matureAge} days");
    }
}
