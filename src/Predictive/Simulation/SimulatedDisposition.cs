namespace Predictive.Simulation;

/// <summary>What sales said of a lead it worked.</summary>
/// <param name="LeadId">Of which lead.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Verdict">accepted, rejected or recycled.</param>
/// <param name="Reason">Why.</param>
public sealed record SimulatedDisposition(string LeadId, DateTime At, string Verdict, string Reason);
