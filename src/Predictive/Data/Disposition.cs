namespace Predictive.Data;

/// <summary>What sales said of an MQL.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Verdict">Accepted, rejected or recycled, in the funnel's own words, lower case.</param>
/// <param name="Reason">Why, if given.</param>
public sealed record Disposition(string LeadId, DateTime At, string Verdict, string? Reason)
{
    /// <summary>Who said it, where the tables tell; never a feature.</summary>
    public string? By { get; init; }
}
