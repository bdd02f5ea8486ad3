using Predictive.Client.Scores;

namespace Predictive.Client.Versions;

/// <summary>The models of the registry, and what the served version accepts.</summary>
public sealed record ModelList
{
    /// <summary>The models by name.</summary>
    public required IReadOnlyList<Model> Models { get; init; }

    /// <summary>The version that answers requests; null where none can.</summary>
    public ServedModel? Served { get; init; }
}

/// <summary>A model and its versions.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="InCharge">The version in charge: the champion, else the newest.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record Model(string Name, string? InCharge, IReadOnlyList<ModelVersion> Versions);

/// <summary>A version of a model.</summary>
/// <param name="Version">The version.</param>
/// <param name="InCharge">Whether it is in charge of its model.</param>
/// <param name="Card">What to know of it; null where its card cannot be read.</param>
/// <param name="Problem">Why its card cannot be read.</param>
public sealed record ModelVersion(string Version, bool InCharge, VersionCard? Card, string? Problem);

/// <summary>The version that answers requests, and what a request may carry.</summary>
/// <param name="Model">The version.</param>
/// <param name="Attributes">The lead's attributes.</param>
/// <param name="Account">The account's attributes.</param>
/// <param name="EventTypes">The types of events that features and rules know by name.</param>
/// <param name="Details">The numbers and words that events may carry.</param>
public sealed record ServedModel(
    ModelUsed Model,
    IReadOnlyList<AttributeField> Attributes,
    IReadOnlyList<AttributeField> Account,
    IReadOnlyList<string> EventTypes,
    IReadOnlyList<string> Details);

/// <summary>An attribute that a request may carry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind: <c>number</c>, <c>category</c> (a text) or <c>date</c>.</param>
/// <param name="Used">Whether a feature or a rule asks about it.</param>
public sealed record AttributeField(string Name, string Kind, bool Used);
