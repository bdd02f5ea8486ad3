using System.Text.Json;

namespace Predictive.Store.Reports;

/// <summary>Something that happened to or was done by a lead.</summary>
public sealed record EventReport
{
    /// <summary>Whose event it is; the lead itself may become known later.</summary>
    public required string LeadId { get; init; }

    /// <summary>
    /// An id of the event that is its own among the lead's: the same one twice counts once. Null gives it one.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>What happened, in the funnel's own words.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>When it became known to those who ask for predictions (UTC); null for now.</summary>
    public DateTime? LearnedAt { get; init; }

    /// <summary>Whether sales did it.</summary>
    public bool BySales { get; init; }

    /// <summary>The id of the campaign it belongs to.</summary>
    public string? Campaign { get; init; }

    /// <summary>The channel it came by.</summary>
    public string? Channel { get; init; }

    /// <summary>The numbers and words it carries, by the column names of the funnel.</summary>
    public IReadOnlyDictionary<string, JsonElement> Details { get; init; } = new Dictionary<string, JsonElement>();
}
