using Predictive.Models;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>Whether dates say what was known when, and whether labels were known before the test begins.</summary>
internal static class PointInTime
{
    private const string NoDates = "Nothing here is point in time: ";
    private const string FillIn = "Look at each column with whoever fills it in: is it known before sales decides? "
        + "Name a column of creation dates, and dates of conversion, if the system has them.";

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        var split = funnel.Split;
        return split.Kind switch
        {
            SplitKind.Random => [Careful(
                NoDates + "no dates and no order are known, so the test leads are drawn at random, and nothing shows "
                + "whether a column was filled before or after the outcome.", FillIn)],
            SplitKind.Order => [Careful(
                NoDates + "the order of the leads is known and no dates are, so nothing shows whether a column was "
                + "filled before or after the outcome.", FillIn)],
            SplitKind.Time when split is { EmbargoDays: 0, TestBegins: { } begins } => [Careful(
                Invariant($"The history is too short for its {funnel.Snapshots.Horizon.Days} days of horizon: not all ")
                + Invariant($"labels learned from were known when the test part began ({begins:yyyy-MM-dd}), so ")
                + "figures may be a little too good.",
                "Export a longer history, or try a shorter --horizon.")],
            SplitKind.Time => [],
        };
    }

    private static DataFinding Careful(string sentence, string advice) =>
        new(DataLook.PointInTime, FindingSeverity.Careful, sentence, advice);
}
