using Predictive.Evaluation.Maturing;

namespace Predictive.Health;

/// <summary>Leads that were deleted, merged or purged, and outcomes that nobody wrote down at first.</summary>
internal static class MissingHistory
{
    public static IEnumerable<DataFinding> In(CheckedFunnel funnel) =>
    [
        .. MissingLeadsWarning.In(funnel.Read).Select(sentence => new DataFinding(
            DataLook.MissingHistory, FindingSeverity.Careful, sentence,
            "Export deleted and merged records too, or begin the history where they are complete.")),
        .. new[] { funnel.Cohorts?.Unrecorded }.OfType<string>().Select(sentence => new DataFinding(
            DataLook.MissingHistory, FindingSeverity.Careful, sentence,
            "Find out since when outcomes are recorded, and leave earlier leads out of the export.")),
    ];
}
