using System.Text.Json;

namespace Predictive.Store.Reports;

/// <summary>What an app says of a lead; what it does not say stays as it was told before.</summary>
public sealed record LeadReport
{
    /// <summary>The lead's id in its own system.</summary>
    public required string Id { get; init; }

    /// <summary>When the lead came into being (UTC); null: not said.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>The lead's email address; null: not said.</summary>
    public string? Email { get; init; }

    /// <summary>The name of the lead's company; null: not said.</summary>
    public string? Company { get; init; }

    /// <summary>The campaign the lead came from; null: not said.</summary>
    public string? Campaign { get; init; }

    /// <summary>The lead source; null: not said.</summary>
    public string? Source { get; init; }

    /// <summary>The points of an existing score; null: not said.</summary>
    public double? Points { get; init; }

    /// <summary>
    /// Texts, numbers and flags by the column names of the funnel; null as a value says that it is no longer known.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The account it belongs to; null: not said.</summary>
    public AccountReport? Account { get; init; }
}
