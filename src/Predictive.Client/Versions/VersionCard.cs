namespace Predictive.Client.Versions;

/// <summary>What a person should know of a version, in short.</summary>
public sealed record VersionCard
{
    /// <summary>When it was registered (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>At which moments leads were looked at, in words; null without dates.</summary>
    public string? LookedAt { get; init; }

    /// <summary>The youngest age it learned from, in days; null without dates.</summary>
    public double? FromAgeDays { get; init; }

    /// <summary>The oldest age it learned from, in days; null without dates.</summary>
    public double? ToAgeDays { get; init; }

    /// <summary>The latest as-of date learned from (UTC).</summary>
    public DateTimeOffset? TrainedThrough { get; init; }

    /// <summary>Mature snapshots learned from.</summary>
    public required int TrainedOn { get; init; }

    /// <summary>Conversions among them.</summary>
    public required int Conversions { get; init; }

    /// <summary>The learner's name.</summary>
    public required string Learner { get; init; }

    /// <summary>The fingerprint of its features.</summary>
    public required string Catalogue { get; init; }

    /// <summary>The least likelihood of a predicted MQL.</summary>
    public required double Cut { get; init; }

    /// <summary>What that cut was chosen for.</summary>
    public required string CutReason { get; init; }

    /// <summary>The points from which a lead is a rule MQL; null without rules and points.</summary>
    public double? RuleThreshold { get; init; }

    /// <summary>On what quality was measured.</summary>
    public required string QualityNote { get; init; }
}
