using Predictive.Evaluation;
using Predictive.Evaluation.Maturing;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Registry;

namespace Predictive;

/// <summary>What a training run found, as the registry's documents.</summary>
public static class RunDocuments
{
    /// <summary>The evaluation of the recipe on the latest leads.</summary>
    public static EvaluationDocument EvaluationOf(TrainingRun run, string version)
    {
        ArgumentNullException.ThrowIfNull(run);
        var split = run.Trained.Split;
        return new EvaluationDocument
        {
            Model = run.ModelName,
            Version = version,
            Measured = "recipe",
            Conversion = run.Funnel.Conversion.ToString(),
            HorizonDays = run.Snapshots.IsDated ? run.Snapshots.Horizon.Days : null,
            Schedule = ScheduleDocument.Of(run.Snapshots),
            Split = new SplitDocument(split.Kind, split.TestBegins, split.EmbargoDays, split.Description),
            Counts = CountsOf(run, split),
            LeftOut = [.. LeftOutOf(run.Read), .. DoubtfulIn(run.Leaks)],
            Metrics = MetricsOf(run.Evaluation),
            PastLeads = PastLeadsDocument.Of(run.Evaluation.Curve),
            TooFewConversions = run.Evaluation.TooFewConversions,
            Verdict = run.Evaluation.Verdict,
            WithoutFallback = run.Named is { } named ? MetricsOf(named.Report) : null,
            Notes =
            [
                .. NotesOf(split),
                .. run.Named is { } others ? [others.WordsBeside(run.Evaluation)] : Array.Empty<string>(),
                .. ImmatureNote(run),
                .. ValueOf(run) is { } value ? [value.Note] : Array.Empty<string>(),
                .. run.Read.Notes,
                .. MissingLeadsWarning.In(run.Read),
            ],
        };
    }

    /// <summary>What conversions bring, and how that did; null where the funnel did not tell.</summary>
    public static ConversionValueDocument? ValueOf(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Trained.Value is { } value ? ConversionValueDocument.Of(value, run.Value) : null;
    }

    /// <summary>Predicted and rule MQLs side by side; null without rules and points.</summary>
    public static ComparisonDocument? ComparisonOf(TrainingRun run, string version)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Comparison is { } comparison
            ? ComparisonDocuments.Of(
                run.ModelName, version, run.Funnel.Conversion.ToString(), run.Snapshots, comparison,
                [run.Trained.Split.Description, .. CutNote(run)])
            : null;
    }

    /// <summary>That the cut was chosen on the leads that it is compared on.</summary>
    private static IEnumerable<string> CutNote(TrainingRun run) =>
        run.Comparison?.Bar?.Likelihood == run.Cut.AtLeast.Value
        ? ["The cut of the likelihood was chosen on these same leads, to give the rules' volume."]
        : [];

    internal static IReadOnlyList<LeftOutDocument> LeftOutOf(Data.FunnelReadResult read) =>
    [
        .. read.LeftOut.Select(column =>
            new LeftOutDocument(column.Column, "left out", $"{column.File}: {column.Why}")),
    ];

    /// <summary>What the leak check says, as the registry and <c>--json</c> spell it.</summary>
    public static IReadOnlyList<LeftOutDocument> DoubtfulIn(LeakReport leaks)
    {
        ArgumentNullException.ThrowIfNull(leaks);
        return
        [
            .. leaks.Findings.Select(finding => new LeftOutDocument(
                finding.Column, finding.Verdict == LeakVerdict.LeftOut ? "left out" : "watch", finding.Sentence)),
        ];
    }

    internal static IReadOnlyDictionary<string, MetricDocument> MetricsOf(EvaluationReport report)
    {
        var metrics = new OrderedDictionary<string, MetricDocument>(StringComparer.Ordinal);
        foreach (var (name, estimate) in report.Metrics)
        {
            metrics.Add(name, MetricDocument.Of(estimate));
        }

        return metrics;
    }

    private static CountsDocument CountsOf(TrainingRun run, TrainingSplit split) => new()
    {
        Train = split.Learn.Count + split.StopBy.Count,
        Calibrate = split.Calibrate.Count,
        Test = split.Test.Count,
        Immature = run.Snapshots.Immature,
        Rejected = run.Read.RowsRejected,
        Embargoed = split.Embargoed,
        OnTwoSides = split.OnTwoSides,
        AlreadyConverted = run.Snapshots.AlreadyConverted,
        TestConversions = run.Evaluation.Conversions,
    };

    /// <summary>That snapshots too young for a label were learned from; nothing where they were left out.</summary>
    internal static IEnumerable<string> ImmatureNote(TrainingRun run) =>
        run.Options.Model.Immature == ImmatureSnapshots.Weighted && run.Snapshots.IsDated
            ? [$"The {run.Snapshots.Unit} that were too young for a label were learned from too: those that had "
                + "converted as conversions, each other one as both ends, weighing as much as they were likely."]
            : [];

    private static IReadOnlyList<string> NotesOf(TrainingSplit split) =>
        [split.Description, "Intervals are 95 %, from resampling whole accounts."];
}
