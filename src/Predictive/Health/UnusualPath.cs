using Predictive.Data;
using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// Conversions outside the usual path: without any activity, never an MQL, never worked, never accepted, won in the
/// moment they were opened, or before the lead was first looked at. A step that a few skip is life; one of which the
/// interval says that more than <see cref="TraceLimit"/> left no trace at all, or more than <see cref="StepLimit"/>
/// skip it, makes labels that say nothing of leads.
/// </summary>
internal static class UnusualPath
{
    /// <summary>More conversions without a trace than this are imports or wrong links.</summary>
    public const double TraceLimit = 0.05;

    /// <summary>A step that more conversions than this skip is not on the path they take.</summary>
    public const double StepLimit = 0.75;

    /// <summary>A share that may be less than this is not worth a sentence.</summary>
    public const double LeastShare = 0.02;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        var (records, stage) = (funnel.Records, funnel.Funnel.Conversion);
        var converted = ConvertedLead.In(records, stage);
        if (converted.Count == 0)
        {
            return [];
        }

        var activity = PathStep.Activity(records)?.Skipped;
        var skipped = PathStep.In(records, stage).Select(step => Finding(
            converted.Count(lead => !step.IsTakenBy(lead)), converted.Count, step.Skipped,
            step.Skipped == activity ? TraceLimit : StepLimit,
            step.Skipped == activity
                ? "Look some of them up: imports and conversions entered afterwards belong left out, and events that "
                    + "are missing belong in the export."
                : "Ask sales whether such leads are a kind of their own (partners, renewals, self-service); if they "
                    + "are, leave them out or train on them apart."));
        return skipped.Append(AtOnce(records, stage)).Append(BeforeTheFirstLook(funnel)).OfType<DataFinding>();
    }

    private static DataFinding? AtOnce(FunnelRecords records, ConversionStage stage)
    {
        var won = records.Opportunities.Where(one =>
            stage.Kind == ConversionKind.Won && one is { Won: true, CreatedAt: not null, ClosedAt: not null }).ToList();
        return Finding(
            won.Count(one => one.ClosedAt <= one.CreatedAt), won.Count,
            "were won in the moment they were opened, or before", StepLimit,
            "They were entered after the fact: what was known of the lead before the deal may be from after it.");
    }

    private static DataFinding? BeforeTheFirstLook(CheckedFunnel funnel) => Finding(
        funnel.Snapshots.AlreadyConverted,
        funnel.Snapshots.AlreadyConverted + funnel.Snapshots.Mature.Where(one => one.Converted)
            .DistinctBy(one => one.Snapshot.LeadId).Count(),
        "converted before their lead was first looked at", StepLimit,
        "Look earlier ('snapshot' in the funnel file), or choose a conversion that comes later in the funnel.");

    private static DataFinding? Finding(int count, int all, string what, double limit, string advice)
    {
        if (count == 0)
        {
            return null;
        }

        var share = WilsonInterval.Of((double)count / all, all);
        return share.Low < LeastShare
            ? null
            : new DataFinding(
                DataLook.UnusualPath, share.Low > limit ? FindingSeverity.Careful : FindingSeverity.Note,
                Invariant($"{count:N0} of {all:N0} conversions ({100 * share.Value:0} %, ")
                    + Invariant($"{100 * share.Low:0}-{100 * share.High:0}) {what}."),
                advice);
    }
}
