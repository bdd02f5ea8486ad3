namespace Predictive.Api.Contracts;

/// <summary>The models of the registry, and what the served version accepts.</summary>
public sealed record ModelsResponse
{
    /// <summary>The models by name.</summary>
    public required IReadOnlyList<ModelResponse> Models { get; init; }

    /// <summary>The version that answers requests; null where none can.</summary>
    public required ServedModelResponse? Served { get; init; }
}

/// <summary>A model and its versions.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="InCharge">The version in charge: the champion, else the newest.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record ModelResponse(string Name, string? InCharge, IReadOnlyList<VersionResponse> Versions);

/// <summary>A version of a model.</summary>
/// <param name="Version">The version.</param>
/// <param name="InCharge">Whether it is in charge of its model.</param>
/// <param name="Card">What to know of it; null where its card cannot be read.</param>
/// <param name="Problem">Why its card cannot be read.</param>
public sealed record VersionResponse(string Version, bool InCharge, CardResponse? Card, string? Problem);

/// <summary>What a person should know of a version, in short.</summary>
public sealed record CardResponse
{
    /// <summary>When it was registered (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>At which moments leads were looked at, in words; null without dates.</summary>
    public required string? LookedAt { get; init; }

    /// <summary>The youngest age it learned from, in days; null without dates.</summary>
    public required double? FromAgeDays { get; init; }

    /// <summary>The oldest age it learned from, in days; null without dates.</summary>
    public required double? ToAgeDays { get; init; }

    /// <summary>The latest as-of date learned from (UTC).</summary>
    public required DateTime? TrainedThrough { get; init; }

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
    public required double? RuleThreshold { get; init; }

    /// <summary>On what quality was measured.</summary>
    public required string QualityNote { get; init; }
}

/// <summary>The version that answers requests, and what a request may carry.</summary>
/// <param name="Model">The version.</param>
/// <param name="Attributes">The lead's attributes.</param>
/// <param name="Account">The account's attributes.</param>
/// <param name="EventTypes">The types of events that features and rules know by name.</param>
/// <param name="Details">The numbers and words that events may carry.</param>
public sealed record ServedModelResponse(
    ModelUsed Model,
    IReadOnlyList<AttributeResponse> Attributes,
    IReadOnlyList<AttributeResponse> Account,
    IReadOnlyList<string> EventTypes,
    IReadOnlyList<string> Details);

/// <summary>An attribute that a request may carry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind: <c>number</c>, <c>category</c> (a text) or <c>date</c> (ISO 8601).</param>
/// <param name="Used">Whether a feature or a rule asks about it.</param>
public sealed record AttributeResponse(string Name, string Kind, bool Used);
