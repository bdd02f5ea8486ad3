using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Registry;

/// <summary>What a person should know of a version before trusting it (<c>card.json</c>).</summary>
public sealed record ModelCard
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The version, <c>0001</c> and up.</summary>
    public required string Version { get; init; }

    /// <summary>When it was registered (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>At which moments leads were looked at; null without dates.</summary>
    public required ScheduleDocument? Schedule { get; init; }

    /// <summary>How old the leads were that it learned from; null without dates.</summary>
    public required AgeRange? Ages { get; init; }

    /// <summary>Whether the funnel has dates, so that snapshots are cut in time.</summary>
    public required bool IsDated { get; init; }

    /// <summary>The last moment the training data knew of (UTC).</summary>
    public required DateTime? KnownOn { get; init; }

    /// <summary>The latest as-of date learned from (UTC).</summary>
    public required DateTime? TrainedThrough { get; init; }

    /// <summary>Mature snapshots learned from.</summary>
    public required int TrainedOn { get; init; }

    /// <summary>Conversions among them.</summary>
    public required int Conversions { get; init; }

    /// <summary>What became of snapshots that were too young to have a label.</summary>
    public ImmatureSnapshots Immature { get; init; }

    /// <summary>The learner's name.</summary>
    public required string Learner { get; init; }

    /// <summary>The kind of calibration.</summary>
    public required string Calibration { get; init; }

    /// <summary>The seed of everything that was left to chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The fingerprint of the feature catalogue.</summary>
    public required string CatalogueHash { get; init; }

    /// <summary>The least likelihood of a predicted MQL.</summary>
    public required double CutAtLeast { get; init; }

    /// <summary>What that cut was chosen for.</summary>
    public required string CutReason { get; init; }

    /// <summary>
    /// The points from which a lead is a rule MQL: the scoring rules' own, else those that a share of the latest leads
    /// reach; null without rules and points.
    /// </summary>
    public double? RuleThreshold { get; init; }

    /// <summary>The share of leads that are MQLs where no rules give a volume.</summary>
    public required double MqlShare { get; init; }

    /// <summary>The seconds the training took, reading included.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>On what quality was measured, in a sentence.</summary>
    public required string QualityNote { get; init; }
}
