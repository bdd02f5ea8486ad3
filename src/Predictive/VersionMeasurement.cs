using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>
/// Measures a registered version on a funnel: on the leads that are later than any it learned from, where there are
/// such; else its recipe is learned again on the earlier leads and measured on the latest, since a model must not be
/// judged by what it has seen.
/// </summary>
public sealed record VersionMeasurement(EvaluationDocument Evaluation, ComparisonDocument? Comparison)
{
    /// <summary>Later leads than this many, of both outcomes, are needed to measure the version itself.</summary>
    public const int FewestLaterLeads = 200;

    /// <summary>Measures.</summary>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, is about another conversion, or lacks attributes that the version learned from.
    /// </exception>
    public static VersionMeasurement On(
        FunnelFile funnel, ModelVersion version, Action<string>? progress = null, ComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(version);
        VersionAttributes.Check(version, funnel);
        CheckConversion(funnel, version);
        var read = FunnelRecordReader.Read(funnel, progress);
        var snapshots = FunnelSnapshots.Take(read.Records, funnel, version.Card.HorizonDays);
        var later = LaterThanTraining(snapshots, version);
        var measured = CanBeMeasuredOn(later)
            ? OfVersion(funnel, read, snapshots, later, version, options ?? new ComparisonOptions())
            : OfRecipe(funnel, read, version, options ?? new ComparisonOptions(), progress);
        return options is { AuditsRules: true } && (FunnelRules.Of(funnel, read.Records) ?? version.Rules) is { } rules
            ? measured.With(RuleAuditing.Of(funnel, read.Records, rules, snapshots))
            : measured;
    }

    private VersionMeasurement With(RuleAuditDocument audit) =>
        this with { Comparison = Comparison is { } comparison ? comparison with { RuleAudit = audit } : null };

    internal static void CheckConversion(FunnelFile funnel, ModelVersion version)
    {
        if (funnel.Conversion.ToString() != version.Card.Conversion)
        {
            throw new BadInputException(
                $"{version.Name} is about '{version.Card.Conversion}', and {funnel.Path} about '{funnel.Conversion}'. "
                + $"State 'conversion: {version.Card.Conversion}' there, or use a version trained on this funnel.");
        }
    }

    internal static bool CanBeMeasuredOn(List<LabelledSnapshot> leads) => leads.Count >= FewestLaterLeads
        && leads.Exists(one => one.Converted) && leads.Exists(one => !one.Converted);

    internal static List<LabelledSnapshot> LaterThanTraining(SnapshotSet snapshots, ModelVersion version) =>
    [
        .. snapshots.Mature
            .Where(one => one.Snapshot.AsOf?.Instant > version.Card.TrainedThrough)
            .OrderBy(one => one.Snapshot.AsOf!.Value).ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal),
    ];

    /// <summary>How a version was trained.</summary>
    internal static TrainingRunOptions RecipeOf(ModelVersion version) => new()
    {
        ModelName = version.Card.Model,
        Model = LeadModelOptions.Default with
        {
            Choice = version.ReadSettings(),
            Immature = version.Card.Immature,
        },
        HorizonDays = version.Card.HorizonDays,
        Seed = version.Card.Seed,
        MqlShare = version.Card.MqlShare,
    };

    private static VersionMeasurement OfRecipe(
        FunnelFile funnel, FunnelReadResult read, ModelVersion version, ComparisonOptions options,
        Action<string>? progress)
    {
        var run = TrainingRun.On(funnel, read, RecipeOf(version) with
        {
            CompareAt = options.Bar ?? PredictedBar.Of(version.Cut),
            WorkCost = options.WorkCost,
        }, progress);
        return new VersionMeasurement(
            RunDocuments.EvaluationOf(run, version.Card.Version), RunDocuments.ComparisonOf(run, version.Card.Version));
    }

    private static VersionMeasurement OfVersion(
        FunnelFile funnel,
        FunnelReadResult read,
        SnapshotSet snapshots,
        List<LabelledSnapshot> later,
        ModelVersion version,
        ComparisonOptions options)
    {
        var likelihoods = later.Select(one => version.Model.LikelihoodOf(one.Snapshot)).ToArray();
        var measured = new MeasuredLeads(later, likelihoods);
        var baseRate = (double)version.Card.Conversions / version.Card.TrainedOn;
        var report = measured.Evaluate(baseRate, trainedOn: null, version.Card.Seed);
        var comparison = PeriodLooks.Of(new LookSource
        {
            Records = read.Records,
            Snapshots = snapshots,
            Measured = later,
            Likelihoods = likelihoods,
            Model = version.Model,
            Rules = FunnelRules.Of(funnel, read.Records) ?? version.Rules,
            RuleThreshold = version.Card.RuleThreshold,
            MqlShare = version.Card.MqlShare,
            WorkCost = options.WorkCost,
        })?.Compare(options.Bar ?? PredictedBar.Of(version.Cut), version.Card.Seed);
        var split = new SplitDocument(SplitKind.Time, later[0].Snapshot.AsOf!.Value.Instant, EmbargoDays: 0,
            "Measured on the leads whose as-of date is later than any the version learned from "
            + $"({version.Card.TrainedThrough:yyyy-MM-dd}).");
        return new VersionMeasurement(
            new EvaluationDocument
            {
                Model = version.Card.Model,
                Version = version.Card.Version,
                Measured = "version",
                Conversion = version.Card.Conversion,
                HorizonDays = version.Card.HorizonDays,
                Schedule = ScheduleDocument.Of(snapshots),
                Split = split,
                Counts = CountsOf(read, snapshots, later, version),
                LeftOut = RunDocuments.LeftOutOf(read),
                Metrics = RunDocuments.MetricsOf(report),
                PastLeads = PastLeadsDocument.Of(report.Curve),
                TooFewConversions = report.TooFewConversions,
                Verdict = report.Verdict,
                Notes =
                [
                    split.Description,
                    "The constant to beat is the rate of the leads the version learned from.",
                    .. OtherMoments(snapshots, version),
                ],
            },
            comparison is null
                ? null
                : ComparisonDocuments.Of(
                    version.Card.Model, version.Card.Version, version.Card.Conversion, snapshots, comparison,
                    [split.Description]));
    }

    /// <summary>That leads are looked at at other moments than in the training.</summary>
    private static IEnumerable<string> OtherMoments(SnapshotSet snapshots, ModelVersion version) =>
        ScheduleDocument.Of(snapshots)?.Words is { } here && version.Card.Schedule?.Words is { } there && here != there
            ? [$"This funnel looks at leads {here}; the version learned from leads looked at {there}."]
            : [];

    private static CountsDocument CountsOf(
        FunnelReadResult read, SnapshotSet snapshots, List<LabelledSnapshot> later, ModelVersion version) => new()
        {
            Train = version.Card.TrainedOn,
            Calibrate = 0,
            Test = later.Count,
            Immature = snapshots.Immature,
            Rejected = read.RowsRejected,
            Embargoed = 0,
            OnTwoSides = 0,
            AlreadyConverted = snapshots.AlreadyConverted,
            TestConversions = later.Count(one => one.Converted),
        };
}
