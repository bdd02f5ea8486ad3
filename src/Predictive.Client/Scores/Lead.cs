namespace Predictive.Client.Scores;

/// <summary>A lead with everything that is known of it.</summary>
public sealed record Lead
{
    /// <summary>The lead's id, unique in the request; the answer repeats it.</summary>
    public required string Id { get; init; }

    /// <summary>When the lead came into being; needed unless the model learned from a table without dates.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// Its email address, of which only the kind of its domain is used; it is neither kept nor logged.
    /// </summary>
    public string? Email { get; init; }

    /// <summary>The lead source.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the campaign it came from.</summary>
    public string? Campaign { get; init; }

    /// <summary>The points of an existing score, where the model has no scoring rules of its own.</summary>
    public double? Points { get; init; }

    /// <summary>
    /// Its attributes by the column names of the funnel; <see cref="PredictiveClient.ModelsAsync"/> lists them.
    /// </summary>
    public Dictionary<string, FieldValue>? Attributes { get; init; }

    /// <summary>
    /// What happened to or was done by it, in any order. Empty says that nothing did; null, that it is not known.
    /// </summary>
    public IReadOnlyList<LeadEvent>? Events { get; init; }

    /// <summary>The account's attributes by name, beside an optional <c>id</c>; null where it is not known.</summary>
    public Dictionary<string, FieldValue>? Account { get; init; }

    /// <summary>What others of the account had done by the as-of date; null where that is not known.</summary>
    public AccountActivity? AccountActivity { get; init; }
}
