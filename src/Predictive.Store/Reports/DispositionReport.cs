namespace Predictive.Store.Reports;

/// <summary>What sales said of an MQL.</summary>
public sealed record DispositionReport
{
    /// <summary>Of which lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>An id that is its own among the lead's: the same one twice counts once. Null gives it one.</summary>
    public string? Id { get; init; }

    /// <summary>Accepted, rejected or recycled, in the funnel's own words.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who said it; null where that is not known.</summary>
    public string? By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
