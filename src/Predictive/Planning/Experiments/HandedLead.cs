namespace Predictive.Planning.Experiments;

/// <summary>A lead that sales got, or would have got.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="AsOf">When (UTC).</param>
public readonly record struct HandedLead(string LeadId, DateTime AsOf);
