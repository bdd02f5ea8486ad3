using Predictive.Evaluation;

namespace Predictive.Leakage;

/// <summary>
/// Values with (almost) one outcome only, on so many leads that chance cannot be why: statuses set afterwards.
/// </summary>
internal static class PureValues
{
    /// <summary>The odds at the near end of a value's interval, in odds of the base rate.</summary>
    public const double TimesTheOdds = 20;

    /// <summary>The share of one outcome in such values from which the column is left out.</summary>
    public const double LeavesOut = 0.2;

    /// <summary>The share from which it is watched.</summary>
    public const double IsWatched = 0.08;

    /// <summary>
    /// Below this base rate a value without conversions is no surprise, and never leaves a column out by itself.
    /// </summary>
    public const double LeastBaseRate = 0.2;

    private const int FewestRows = 30;
    private const int FewestConversions = 12;
    /// <summary>Conversions beyond the horizon leave traces too: even a sure value is seldom pure.</summary>
    private const double MostImpure = 0.15;

    public static LeakEvidence? In(CheckedColumn column)
    {
        if (column.Conversions == 0 || column.Others == 0)
        {
            return null;
        }

        var rate = (double)column.Conversions / column.Rows;
        var (converted, not) = (0, 0);
        foreach (var (rows, conversions) in Filled(column))
        {
            converted += IsPure(conversions, rows, rate, FewestConversions) ? conversions : 0;
            not += IsPure(rows - conversions, rows, 1 - rate, FewestRows) ? rows - conversions : 0;
        }

        return Evidence((double)converted / column.Conversions, (double)not / column.Others, rate);
    }

    private static IEnumerable<(int Rows, int Conversions)> Filled(CheckedColumn column)
    {
        var (rows, conversions) = (new int[column.Levels.Max() + 1], new int[column.Levels.Max() + 1]);
        for (var row = 0; row < column.Rows; row++)
        {
            rows[column.Levels[row]]++;
            conversions[column.Levels[row]] += column.Converted[row] ? 1 : 0;
        }

        return rows.Zip(conversions).Skip(1);
    }

    private static bool IsPure(int hits, int rows, double rate, int fewest)
    {
        if (rows < fewest || hits < (1 - MostImpure) * rows)
        {
            return false;
        }

        var low = WilsonInterval.Of((double)hits / rows, rows).Low!.Value;
        return low / (1 - low) >= TimesTheOdds * rate / (1 - rate);
    }

    private static LeakEvidence? Evidence(double converted, double not, double rate)
    {
        var covered = Math.Max(converted, not);
        var isSure = converted >= LeavesOut || (not >= LeavesOut && rate >= LeastBaseRate);
        return covered < IsWatched ? null : new LeakEvidence(
            LeakEvidenceKind.PureValues, isSure ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            FormattableString.Invariant($"{converted:0.0%} of the leads that converted and {not:0.0%} of the others ")
            + "have values that (almost) only leads of their own outcome have");
    }
}
