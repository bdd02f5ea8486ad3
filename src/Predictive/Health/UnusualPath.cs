using Predictive.Data;
using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// Conversions outside the usual path: without any activity, never an MQL, never worked, never accepted, won in the
/// moment they were opened, or before the lead was first looked at. A step that some skip is life. With care are read
/// labels of which more than <see cref="TraceLimit"/> left no trace at all, and those whose leads skip a step more
/// often than leads that did not convert: then the label is not the end of that path.
/// </summary>
internal static class UnusualPath
{
    /// <summary>More conversions without a trace than this are imports or wrong links.</summary>
    public const double TraceLimit = 0.05;

    /// <summary>
    /// By how much the share of conversions that skip a step is above that of other leads, to say anything: steps after
    /// the conversion do not count for them.
    /// </summary>
    public const double StepMargin = 0.1;

    /// <summary>More than half of the conversions in the wrong order leave too little to learn from.</summary>
    public const double OrderLimit = 0.5;

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

        var others = ConvertedLead.Unconverted(funnel.Snapshots);
        return PathStep.In(records, stage).Select(step => Skipping(step, converted, others))
            .Append(AtOnce(records, stage)).Append(BeforeTheFirstLook(funnel)).OfType<DataFinding>();
    }

    private static DataFinding? Skipping(
        PathStep step, IReadOnlyList<ConvertedLead> converted, IReadOnlyList<ConvertedLead> others)
    {
        var usual = others.Count == 0 ? 1 : (double)others.Count(lead => !step.IsTakenBy(lead)) / others.Count;
        return Finding(
            converted.Count(lead => !step.IsTakenBy(lead)), converted.Count, step.Skipped,
            step.IsTrace ? TraceLimit : usual + StepMargin,
            step.IsTrace
                ? "Look some of them up: imports and conversions entered afterwards belong left out, and events that "
                    + "are missing belong in the export."
                : "Ask sales whether such leads are a kind of their own (partners, renewals, self-service); if they "
                    + "are, leave them out or train on them apart.");
    }

    private static DataFinding? AtOnce(FunnelRecords records, ConversionStage stage)
    {
        var won = records.Opportunities.Where(one =>
            stage.Kind == ConversionKind.Won && one is { Won: true, CreatedAt: not null, ClosedAt: not null }).ToList();
        return Finding(
            won.Count(one => one.ClosedAt <= one.CreatedAt), won.Count,
            "were won in the moment they were opened, or before", OrderLimit,
            "They were entered after the fact: what was known of the lead before the deal may be from after it.");
    }

    private static DataFinding? BeforeTheFirstLook(CheckedFunnel funnel) => Finding(
        funnel.Snapshots.AlreadyConverted,
        funnel.Snapshots.AlreadyConverted + funnel.Snapshots.Mature.Where(one => one.Converted)
            .DistinctBy(one => one.Snapshot.LeadId).Count(),
        "converted before their lead was first looked at", OrderLimit,
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
