using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// How much a random split would have flattered: with care where the intervals of the two lie apart, since then leads
/// change over time, or columns know what came later.
/// </summary>
internal static class FlatteringSplit
{
    /// <summary>A gap in AUC below this is no reason for care.</summary>
    public const double LeastGap = 0.03;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        if (funnel.Leaks.SplitGap is not { Auc: { } gap, AucByTime: var byTime, AucAtRandom: var atRandom })
        {
            return [];
        }

        var isApart = gap >= LeastGap && atRandom.Low > byTime.High;
        return [new DataFinding(
            DataLook.SplitGap, isApart ? FindingSeverity.Careful : FindingSeverity.Note,
            isApart
                ? funnel.Leaks.SplitGap.Sentence
                : Invariant($"A split at random would look {(gap >= 0 ? "better" : "worse")} by ")
                    + Invariant($"{Math.Abs(gap):0.00} AUC ({atRandom.Value:0.00} against {byTime.Value:0.00} on the ")
                    + "latest leads).",
            "Expect what the latest leads show, and train anew often; a tool that splits at random promises more.")];
    }
}
