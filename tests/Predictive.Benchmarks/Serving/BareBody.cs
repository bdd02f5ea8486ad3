using System.Text.Json.Serialization;
using Predictive.Api.Contracts;

namespace Predictive.Benchmarks.Serving;

/// <summary>The body as somebody would write it who knows its fields when the program is built.</summary>
internal sealed record BareBody
{
    public required BareLead[] Leads { get; init; }

    public string? AsOf { get; init; }

    public string? Reasons { get; init; }

    public int? Top { get; init; }
}

/// <summary>A lead of it.</summary>
internal sealed record BareLead
{
    public required string Id { get; init; }

    public string? CreatedAt { get; init; }

    public string? Source { get; init; }

    public string? Campaign { get; init; }

    public BareAttributes? Attributes { get; init; }

    public BareEvent[]? Events { get; init; }

    public BareAttributes? Account { get; init; }
}

/// <summary>The attributes of leads and accounts.</summary>
internal sealed record BareAttributes
{
    public string? Source { get; init; }

    public string? Title { get; init; }

    public string? Seniority { get; init; }

    public string? Function { get; init; }

    public string? Country { get; init; }

    [JsonPropertyName("email_domain_kind")]
    public string? EmailDomainKind { get; init; }

    public string? Consent { get; init; }

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public string? Channel { get; init; }

    public double? Employees { get; init; }

    [JsonPropertyName("campaign_cost")]
    public double? CampaignCost { get; init; }
}

/// <summary>An event of a lead.</summary>
internal sealed record BareEvent
{
    public required string Type { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>How both are read and written, by code that was made when the program was built.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareBody))]
[JsonSerializable(typeof(ScoreResponse))]
internal sealed partial class BareJson : JsonSerializerContext;
