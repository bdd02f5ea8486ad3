namespace Predictive.Api.Contracts;

/// <summary>Everything that is kept about a person.</summary>
public sealed record PersonResponse
{
    /// <summary>The lead's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether nothing may be predicted of the person, nor learned from it.</summary>
    public required bool DoNotProfile { get; init; }

    /// <summary>When the lead was first told of (UTC); null where nobody told.</summary>
    public required DateTime? FirstToldAt { get; init; }

    /// <summary>What is known of the lead; null where nobody told.</summary>
    public required ToldLeadRequest? Lead { get; init; }

    /// <summary>How what is known of it changed, the earliest first.</summary>
    public required IReadOnlyList<ChangedFieldResponse> Changes { get; init; }

    /// <summary>Its events, the earliest first.</summary>
    public required IReadOnlyList<ToldEventRequest> Events { get; init; }

    /// <summary>What became of it, the earliest first.</summary>
    public required IReadOnlyList<OutcomeRequest> Outcomes { get; init; }

    /// <summary>What sales said of it, the earliest first.</summary>
    public required IReadOnlyList<DispositionRequest> Dispositions { get; init; }

    /// <summary>What was predicted of it, the earliest first.</summary>
    public required IReadOnlyList<PredictionResponse> Predictions { get; init; }

    /// <summary>That it became an MQL, where that was noted for a webhook.</summary>
    public required NotedMqlResponse? Mql { get; init; }
}

/// <summary>That a lead became an MQL, as it is kept for a webhook.</summary>
/// <param name="BecameAt">When (UTC).</param>
/// <param name="IsTold">Whether the webhook heard of it.</param>
public sealed record NotedMqlResponse(DateTime BecameAt, bool IsTold);

/// <summary>A field that was told to be something else than before.</summary>
/// <param name="Field">The field, or the attribute.</param>
/// <param name="At">When it was told (UTC).</param>
/// <param name="Old">What it was; null for nothing known.</param>
/// <param name="New">What it became.</param>
public sealed record ChangedFieldResponse(string Field, DateTime At, string? Old, string? New);

/// <summary>What was predicted of a lead, and decided by it.</summary>
public sealed record PredictionResponse
{
    /// <summary>The prediction's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Who asked: the first letters of an API key; null where none was needed.</summary>
    public required string? AskedBy { get; init; }

    /// <summary>Up to when anything was known (UTC).</summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>The version, as NAME@VERSION.</summary>
    public required string Model { get; init; }

    /// <summary>The policy that decided; null where the version's own cut did.</summary>
    public required string? Policy { get; init; }

    /// <summary>What was decided: <c>mql</c>, or what made it none.</summary>
    public required string Decision { get; init; }

    /// <summary>With which probability it was decided so.</summary>
    public required double Probability { get; init; }

    /// <summary>The likelihood.</summary>
    public required double Likelihood { get; init; }

    /// <summary>What was warned of.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
