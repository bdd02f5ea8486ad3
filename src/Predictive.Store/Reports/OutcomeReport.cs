namespace Predictive.Store.Reports;

/// <summary>What became of a lead, and when.</summary>
public sealed record OutcomeReport
{
    /// <summary>Of which lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>An id that is its own among the lead's: the same one twice counts once. Null gives it one.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>
    /// The opportunity, which several leads may have; null for the only one of this lead.
    /// </summary>
    public string? Opportunity { get; init; }

    /// <summary>The opportunity's amount, in the funnel's currency; null where it is not known.</summary>
    public double? Amount { get; init; }

    /// <summary>
    /// The prediction because of which sales worked the lead; null where there is none, or nobody knows.
    /// </summary>
    public string? PredictionId { get; init; }
}
