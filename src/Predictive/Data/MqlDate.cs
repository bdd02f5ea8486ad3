namespace Predictive.Data;

/// <summary>The rules of its time made a lead an MQL.</summary>
/// <param name="LeadId">Which lead.</param>
/// <param name="At">When (UTC).</param>
public sealed record MqlDate(string LeadId, DateTime At);
