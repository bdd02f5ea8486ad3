namespace Predictive.Simulation;

/// <summary>Something a lead did, or that was done by a machine in its name, or by sales to it.</summary>
/// <param name="LeadId">Whose activity it is.</param>
/// <param name="Type">What happened, such as <c>email_open</c>.</param>
/// <param name="At">When (UTC).</param>
/// <param name="CampaignId">The campaign it belongs to; null where there is none.</param>
public readonly record struct SimulatedActivity(string LeadId, string Type, DateTime At, string? CampaignId);
