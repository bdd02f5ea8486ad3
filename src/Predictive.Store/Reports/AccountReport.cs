using System.Text.Json;

namespace Predictive.Store.Reports;

/// <summary>What an app says of an account; what it does not say stays as it was told before.</summary>
public sealed record AccountReport
{
    /// <summary>The account's id in its own system.</summary>
    public required string Id { get; init; }

    /// <summary>When the account was entered (UTC); null: not said.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>Its name; null: not said.</summary>
    public string? Name { get; init; }

    /// <summary>Its website or email domain, or several with commas between; null: not said.</summary>
    public string? Domain { get; init; }

    /// <summary>As those of a lead.</summary>
    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();
}
