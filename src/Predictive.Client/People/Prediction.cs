namespace Predictive.Client.People;

/// <summary>What was predicted of a lead, and decided by it.</summary>
public sealed record Prediction
{
    /// <summary>The prediction's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who asked: the first letters of an API key; null where none was needed.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Up to when anything was known (UTC).</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The version, as NAME@VERSION.</summary>
    public required string Model { get; init; }

    /// <summary>The policy that decided; null where the version's own cut did.</summary>
    public string? Policy { get; init; }

    /// <summary>What was decided: <c>mql</c>, or what made it none.</summary>
    public required string Decision { get; init; }

    /// <summary>With which probability it was decided so.</summary>
    public required double Probability { get; init; }

    /// <summary>The likelihood.</summary>
    public required double Likelihood { get; init; }

    /// <summary>What was warned of.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
