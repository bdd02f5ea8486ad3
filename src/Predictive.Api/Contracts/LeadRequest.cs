using System.ComponentModel.DataAnnotations;

namespace Predictive.Api.Contracts;

/// <summary>A lead as the caller knows it.</summary>
public sealed record LeadRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(
        ["id", "createdAt", "email", "source", "campaign", "points", "attributes", "events", "account",
            "accountActivity"]);

    /// <summary>Stands for what is no lead at all, and is a fault already.</summary>
    internal static readonly LeadRequest Unreadable = new() { Id = "" };

    /// <summary>The lead's id, unique in the request; the answer repeats it.</summary>
    [MinLength(1)]
    [MaxLength(200)]
    public required string Id { get; init; }

    /// <summary>
    /// When the lead came into being (ISO 8601); needed unless the model learned from a table without dates.
    /// </summary>
    public string? CreatedAt { get; init; }

    /// <summary>
    /// The lead's email address, of which only the kind of its domain is used; it is neither kept nor logged.
    /// </summary>
    public string? Email { get; init; }

    /// <summary>The lead source.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the campaign the lead came from.</summary>
    public string? Campaign { get; init; }

    /// <summary>The points of an existing score; only used where the model has no scoring rules of its own.</summary>
    public double? Points { get; init; }

    /// <summary>
    /// The lead's attributes by the column names of the funnel: texts, numbers, and dates in ISO 8601. Null is missing.
    /// <c>GET /v1/models</c> lists what the served version knows.
    /// </summary>
    public SentFieldCollection? Attributes { get; init; }

    /// <summary>
    /// What happened to or was done by the lead, in any order. An empty list says that nothing did; leave it out only
    /// where that is not known, which is warned of.
    /// </summary>
    public IReadOnlyList<EventRequest>? Events { get; init; }

    /// <summary>
    /// The account's attributes by name, beside an optional <c>id</c>; leave it out where the account is not known.
    /// </summary>
    public SentFieldCollection? Account { get; init; }

    /// <summary>
    /// What others of the account had done by the as-of date; leave it out where that is not known, which is warned of
    /// where the model reads it.
    /// </summary>
    public AccountActivityRequest? AccountActivity { get; init; }
}
