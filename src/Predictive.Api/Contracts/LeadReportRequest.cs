using System.ComponentModel.DataAnnotations;

namespace Predictive.Api.Contracts;

/// <summary>News of one lead: what is known of it now, what it did, or both.</summary>
public sealed record LeadReportRequest
{
    /// <summary>The most events of one report.</summary>
    public const int MostEvents = 1000;

    /// <summary>What is known of the lead; what is left out stays as it was told before.</summary>
    public ToldLeadRequest? Lead { get; init; }

    /// <summary>What happened to it or was done by it, in any order.</summary>
    [MaxLength(MostEvents)]
    public IReadOnlyList<ToldEventRequest>? Events { get; init; }
}

/// <summary>What is known of a lead; what is left out stays as it was told before.</summary>
public sealed record ToldLeadRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(
        ["createdAt", "email", "company", "source", "campaign", "points", "attributes", "account", "doNotProfile"]);

    /// <summary>When the lead came into being (ISO 8601); a lead without it cannot be scored.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>The lead's email address.</summary>
    public string? Email { get; init; }

    /// <summary>The name of the lead's company.</summary>
    public string? Company { get; init; }

    /// <summary>The lead source.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the campaign the lead came from.</summary>
    public string? Campaign { get; init; }

    /// <summary>The points of an existing score.</summary>
    public double? Points { get; init; }

    /// <summary>Texts, numbers and flags by the column names of the funnel; null is no longer known.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? Attributes { get; init; }

    /// <summary>The account's id, name, domain and attributes.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? Account { get; init; }

    /// <summary>Whether nothing may be predicted of the person, nor learned from it.</summary>
    public bool? DoNotProfile { get; init; }
}

/// <summary>Something that happened to or was done by a lead.</summary>
public sealed record ToldEventRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(
        ["id", "type", "at", "learnedAt", "bySales", "campaign", "channel", "details"]);

    /// <summary>An id of its own among the lead's events; the same one twice counts once.</summary>
    public string? Id { get; init; }

    /// <summary>What happened, in the funnel's own words.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (ISO 8601).</summary>
    public required string At { get; init; }

    /// <summary>When it became known (ISO 8601), where history is brought in; now unless given.</summary>
    public string? LearnedAt { get; init; }

    /// <summary>Whether sales did it; false unless given.</summary>
    public bool? BySales { get; init; }

    /// <summary>The id of the campaign it belongs to.</summary>
    public string? Campaign { get; init; }

    /// <summary>The channel it came by.</summary>
    public string? Channel { get; init; }

    /// <summary>The numbers and words it carries, by the column names of the funnel.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? Details { get; init; }
}
