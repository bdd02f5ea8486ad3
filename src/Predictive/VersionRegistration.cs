using Predictive.Registry;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive;

/// <summary>Turns a training run into a version of the registry.</summary>
public static class VersionRegistration
{
    /// <summary>Registers the model of a run with its card, evaluation, comparison, funnel file and rules.</summary>
    /// <param name="registry">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="now">The time for the card (UTC).</param>
    /// <param name="seconds">How long the training took, for the card.</param>
    /// <param name="tuning">How its settings were found; null where they were not searched for.</param>
    /// <returns>The version's number, such as <c>0001</c>.</returns>
    public static string Register(
        ModelRegistry registry, TrainingRun run, DateTime now, double seconds, TuningDocument? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(run);
        return registry.Register(new NewVersion
        {
            Card = CardOf(run, now, seconds),
            Model = run.Trained.Model,
            Evaluation = RunDocuments.EvaluationOf(run, version: ""),
            Value = RunDocuments.ValueOf(run),
            Comparison = RunDocuments.ComparisonOf(run, version: ""),
            Settings = run.Trained.Choice,
            Tuning = tuning,
            Funnel = File.ReadAllBytes(run.Funnel.Path),
            Rules = run.Funnel.RulesPath is { } rules ? File.ReadAllBytes(rules) : null,
        });
    }

    private static ModelCard CardOf(TrainingRun run, DateTime now, double seconds) => new()
    {
        Model = run.ModelName,
        Version = "",
        CreatedAt = now,
        Conversion = run.Funnel.Conversion.ToString(),
        HorizonDays = run.Snapshots.Horizon.Days,
        Schedule = ScheduleDocument.Of(run.Snapshots),
        Ages = AgeRange.Of(run.Snapshots.Mature.Select(one => one.Snapshot)),
        IsDated = run.Snapshots.IsDated,
        KnownOn = run.Snapshots.KnownOn,
        TrainedThrough = run.Trained.TrainedThrough?.Instant,
        TrainedOn = run.Snapshots.Mature.Count,
        Conversions = run.Snapshots.Mature.Count(one => one.Converted),
        Immature = run.Options.Model.Immature,
        Learner = run.Trained.Choice.Learner,
        Calibration = run.Trained.Model.Calibration,
        Seed = run.Options.Seed,
        CatalogueHash = run.Trained.Model.Catalogue.Hash,
        CutAtLeast = run.Cut.AtLeast.Value,
        CutReason = run.Cut.Reason,
        RuleThreshold = run.Comparison?.RuleThreshold,
        MqlShare = run.Options.MqlShare,
        TrainingSeconds = Math.Round(seconds, 1),
        QualityNote = QualityNote(run),
    };

    private static string QualityNote(TrainingRun run) =>
        Invariant($"Quality was measured on the recipe, with the {run.Trained.Split.Test.Count:N0} latest ")
        + $"{run.Snapshots.Unit} that it had not seen; this version is the same recipe on all "
        + Invariant($"{run.Snapshots.Mature.Count:N0} mature {run.Snapshots.Unit}. ")
        + string.Concat(RunDocuments.ImmatureNote(run).Select(note => $"{note} "))
        + run.Trained.Split.Description;
}
