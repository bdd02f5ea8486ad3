using Predictive.Client.Reports;

namespace Predictive.Client.People;

/// <summary>Everything that is kept about a person.</summary>
public sealed record Person
{
    /// <summary>The lead's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether nothing may be predicted of the person, nor learned from it.</summary>
    public required bool DoNotProfile { get; init; }

    /// <summary>When the lead was first told of (UTC); null where nobody told.</summary>
    public DateTimeOffset? FirstToldAt { get; init; }

    /// <summary>What is known of the lead; null where nobody told.</summary>
    public ToldLead? Lead { get; init; }

    /// <summary>How what is known of it changed, the earliest first.</summary>
    public IReadOnlyList<ChangedField> Changes { get; init; } = [];

    /// <summary>Its events, the earliest first.</summary>
    public IReadOnlyList<ToldEvent> Events { get; init; } = [];

    /// <summary>What became of it, the earliest first.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>What sales said of it, the earliest first.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; init; } = [];

    /// <summary>What was predicted of it, the earliest first.</summary>
    public IReadOnlyList<Prediction> Predictions { get; init; } = [];

    /// <summary>That it became an MQL, where that was noted for a webhook.</summary>
    public NotedMql? Mql { get; init; }
}

/// <summary>That a lead became an MQL, as it is kept for a webhook.</summary>
/// <param name="BecameAt">When (UTC).</param>
/// <param name="IsTold">Whether the webhook heard of it.</param>
public sealed record NotedMql(DateTimeOffset BecameAt, bool IsTold);

/// <summary>A field that was told to be something else than before.</summary>
/// <param name="Field">The field, or the attribute.</param>
/// <param name="At">When it was told (UTC).</param>
/// <param name="Old">What it was; null for nothing known.</param>
/// <param name="New">What it became.</param>
public sealed record ChangedField(string Field, DateTimeOffset At, string? Old, string? New);

/// <summary>What was erased.</summary>
/// <param name="Id">Of which lead.</param>
/// <param name="Erased">How many rows there were; 0 where nothing was kept.</param>
public sealed record Erasure(string Id, int Erased);
