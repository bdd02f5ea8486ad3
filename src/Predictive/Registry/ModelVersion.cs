using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Models;

namespace Predictive.Registry;

/// <summary>One version of a model, loaded whole and checked: everything that scoring needs.</summary>
public sealed record ModelVersion
{
    /// <summary>Where its files lie.</summary>
    public required string Folder { get; init; }

    /// <summary>What a person should know of it.</summary>
    public required ModelCard Card { get; init; }

    /// <summary>What turns a snapshot into a likelihood.</summary>
    public required LeadModel Model { get; init; }

    /// <summary>The scoring rules of its time; null without rules.</summary>
    public ScoringRules? Rules { get; init; }

    /// <summary>From which likelihood a lead is a predicted MQL.</summary>
    public MqlCut Cut => new(new Likelihood(Card.CutAtLeast), Card.CutReason);

    /// <summary>That cut as a policy, which decides where none is registered.</summary>
    public MqlPolicy OwnPolicy => MqlPolicy.OfCut(Cut, Name.ToString());

    /// <summary>
    /// Whether points make a rule MQL of a lead; null where the lead has no points or the version no threshold.
    /// </summary>
    public bool? IsRuleMql(double? points) =>
        points is { } known && Card.RuleThreshold is { } least ? known >= least : null;

    /// <summary>Its name and version.</summary>
    public ModelName Name => new(Card.Model, Card.Version);

    /// <summary>The funnel file it was trained with.</summary>
    public string FunnelPath => Path.Combine(Folder, VersionFiles.Funnel);

    /// <summary>How good the recipe was on the latest leads.</summary>
    public EvaluationDocument ReadEvaluation() =>
        RegistryJson.Read<EvaluationDocument>(Path.Combine(Folder, VersionFiles.Evaluation));

    /// <summary>
    /// The learner with its settings; the learner's defaults in versions that did not say them yet.
    /// </summary>
    public LearnerChoice ReadSettings() => Path.Combine(Folder, VersionFiles.Settings) is var path && File.Exists(path)
        ? SettingsFile.Load(path)
        : LearnerChoice.Of(Card.Learner);

    /// <summary>How its settings were found; null where they were not searched for.</summary>
    public TuningDocument? ReadTuning() => Path.Combine(Folder, VersionFiles.Tuning) is var path && File.Exists(path)
        ? RegistryJson.Read<TuningDocument>(path)
        : null;

    /// <summary>What conversions bring, and how that did; null where the funnel did not tell.</summary>
    public ConversionValueDocument? ReadValue() =>
        Path.Combine(Folder, VersionFiles.Value) is var path && File.Exists(path)
            ? RegistryJson.Read<ConversionValueDocument>(path)
            : null;

    /// <summary>Predicted and rule MQLs side by side; null where it was trained without rules or points.</summary>
    public ComparisonDocument? ReadComparison() =>
        Path.Combine(Folder, VersionFiles.Comparison) is var path && File.Exists(path)
            ? RegistryJson.Read<ComparisonDocument>(path)
            : null;
}
