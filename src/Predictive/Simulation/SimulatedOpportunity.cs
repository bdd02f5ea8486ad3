namespace Predictive.Simulation;

/// <summary>A deal in the making: the conversion of exactly one lead, its primary contact.</summary>
/// <param name="Id">The opportunity's id.</param>
/// <param name="AccountId">The account.</param>
/// <param name="LeadId">The primary contact: the lead that converted.</param>
/// <param name="CreatedAt">When it was opened (UTC).</param>
/// <param name="Stage">Its stage on the day of the export.</param>
/// <param name="Amount">Its amount, in the funnel's currency.</param>
/// <param name="ClosedAt">When it was won or lost (UTC); null while open.</param>
/// <param name="Won">True for won, false for lost, null while open.</param>
public sealed record SimulatedOpportunity(
    string Id, string AccountId, string LeadId, DateTime CreatedAt, string Stage, decimal Amount, DateTime? ClosedAt,
    bool? Won);
