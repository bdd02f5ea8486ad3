using Predictive.Store.News;
using Predictive.Store.Predictions;
using Predictive.Store.Reports;

namespace Predictive.Store.People;

/// <summary>Everything that is kept about a person.</summary>
public sealed record PersonRecord
{
    /// <summary>The lead's id.</summary>
    public required string LeadId { get; init; }

    /// <summary>Whether nothing may be predicted of the person, nor learned from it.</summary>
    public required bool DoNotProfile { get; init; }

    /// <summary>What is known of the lead, with its account's id; null where nobody told.</summary>
    public required LeadReport? Lead { get; init; }

    /// <summary>When the lead was first told of (UTC); null where nobody told.</summary>
    public DateTime? FirstToldAt { get; init; }

    /// <summary>How what is known of it changed, the earliest first.</summary>
    public required IReadOnlyList<LeadFieldChange> Changes { get; init; }

    /// <summary>Its events, the earliest first.</summary>
    public required IReadOnlyList<EventReport> Events { get; init; }

    /// <summary>What became of it, the earliest first.</summary>
    public required IReadOnlyList<OutcomeReport> Outcomes { get; init; }

    /// <summary>What sales said of it, the earliest first.</summary>
    public required IReadOnlyList<DispositionReport> Dispositions { get; init; }

    /// <summary>What was predicted of it, the earliest first.</summary>
    public required IReadOnlyList<LoggedPrediction> Predictions { get; init; }

    /// <summary>That it became an MQL, where that was noted for a webhook.</summary>
    public NotedMql? Mql { get; init; }

    /// <summary>Whether anything is kept at all.</summary>
    public bool IsEmpty => Lead is null && !DoNotProfile && Changes.Count == 0 && Events.Count == 0
        && Outcomes.Count == 0 && Dispositions.Count == 0 && Predictions.Count == 0 && Mql is null;
}
