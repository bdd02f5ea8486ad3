using Predictive.Evaluation;
using Predictive.Leakage;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// How much the test part will be able to say: the width of the intervals that its conversions give, beside those that
/// 10, 40 and 120 would. No number of conversions is refused as such; a test part in which even a good model could not
/// be told from chance is.
/// </summary>
internal static class LittleData
{
    /// <summary>What a good model of leads reaches; the widths are those around it.</summary>
    public const double GoodAuc = 0.75;

    /// <summary>An interval that reaches further than this cannot tell a good model from a fair one.</summary>
    public const double WidestReach = 0.1;

    private const double Z = 1.959963984540054;

    private static readonly int[] _shown = [10, 40, 120];

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        var (mature, test) = (OutcomesOf(funnel.Snapshots.Mature), OutcomesOf(funnel.Split.Test));
        var (all, conversions) = (mature.Count(converted => converted), test.Count(converted => converted));
        if (all == 0 || all == mature.Count)
        {
            return [new DataFinding(
                DataLook.LittleData, FindingSeverity.No,
                mature.Count == 0
                    ? "No lead has a label yet: no horizon has ended."
                    : Invariant($"All {mature.Count:N0} labels are the same: ")
                        + (all == 0 ? "no lead converted." : "every lead converted."),
                mature.Count == 0
                    ? "Wait, export an older history, or try a shorter --horizon."
                    : "Check 'conversion' in the funnel file and the table it reads; both outcomes are needed.")];
        }

        var reach = ReachOfAuc(conversions, test.Count - conversions);
        return [new DataFinding(
            DataLook.LittleData, SeverityOf(reach), Sentence(conversions, test.Count, all), Advice(reach))];
    }

    /// <summary>What became of each lead, however often it was looked at.</summary>
    private static List<bool> OutcomesOf(IReadOnlyList<LabelledSnapshot> snapshots) =>
        [.. snapshots.GroupBy(one => one.Snapshot.LeadId, StringComparer.Ordinal).Select(lead =>
            lead.Any(one => one.Converted))];

    /// <summary>How far the 95 % interval around <see cref="GoodAuc"/> reaches to either side, at most 0.5.</summary>
    internal static double ReachOfAuc(double conversions, double others) =>
        conversions <= 0 || others <= 0 ? 0.5
            : Math.Min(0.5, Z * new AreaEstimate(GoodAuc, conversions, others).StandardError);

    private static FindingSeverity SeverityOf(double reach) =>
        GoodAuc - reach <= 0.5 ? FindingSeverity.No
            : reach > WidestReach ? FindingSeverity.Careful
            : FindingSeverity.Note;

    private static string Sentence(int conversions, int rows, int all)
    {
        var (observed, least) = ((double)conversions / Math.Max(1, rows), 1.0 / Math.Max(2, rows));
        var rate = Math.Clamp(observed, least, 1 - least);
        var widths = _shown.Select(shown =>
            Invariant($"{shown} would give ±{ReachOfAuc(shown, shown * (1 - rate) / rate):0.00}"));
        var interval = WilsonInterval.Of(observed, Math.Max(1, rows));
        return Invariant($"{all:N0} mature leads converted, {conversions:N0} of them among the {rows:N0} of the ")
            + Invariant($"test part: a good model's AUC of {GoodAuc:0.00} will be known to ")
            + Invariant($"±{ReachOfAuc(conversions, rows - conversions):0.00} ({string.Join(", ", widths)}), the ")
            + Invariant($"conversion rate to {100 * interval.Low:0.0}-{100 * interval.High:0.0} %.");
    }

    private static string Advice(double reach) => SeverityOf(reach) switch
    {
        FindingSeverity.No => "Even a good model could not be told from chance. Choose a conversion that comes earlier "
            + "in the funnel (accepted, opportunity), export more history, or test on more: 'split: 40/20/40'.",
        FindingSeverity.Careful => "Read intervals, not points. A conversion that comes earlier in the funnel, or more "
            + "history, would say more.",
        FindingSeverity.Note => "Nothing has to be done.",
    };
}
