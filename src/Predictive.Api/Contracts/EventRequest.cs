using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Predictive.Api.Contracts;

/// <summary>Something that happened to or was done by a lead.</summary>
public sealed record EventRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(["type", "at", "bySales", "campaign", "channel", "details"]);

    /// <summary>What happened, in the funnel's own words.</summary>
    [MinLength(1)]
    public required string Type { get; init; }

    /// <summary>When it happened (ISO 8601).</summary>
    public required string At { get; init; }

    /// <summary>Whether sales did it; false unless given.</summary>
    public bool? BySales { get; init; }

    /// <summary>The id of the campaign it belongs to.</summary>
    public string? Campaign { get; init; }

    /// <summary>The channel it came by; leave it out for its campaign's.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// The numbers and words it carries, by the column names of the funnel; other details are ignored.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? Details { get; init; }
}
