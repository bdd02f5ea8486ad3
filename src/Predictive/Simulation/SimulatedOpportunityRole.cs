namespace Predictive.Simulation;

/// <summary>
/// A person's part in an opportunity. Only the primary contact converted; others of the buying group are named here
/// and nowhere else, so that the truth of each lead stays its own.
/// </summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="LeadId">The person.</param>
/// <param name="Role">primary, influencer, technical, champion or economic_buyer.</param>
public sealed record SimulatedOpportunityRole(string OpportunityId, string LeadId, string Role);
