namespace Predictive.Simulation;

/// <summary>A campaign; the same in every run of a world, but for its cost, which grows with the leads.</summary>
/// <param name="Id">The campaign's id.</param>
/// <param name="Name">The campaign's name.</param>
/// <param name="Channel">The lead source it serves, or <c>email</c> for the nurture mails.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Cost">What it cost in all, in the funnel's currency.</param>
public sealed record SimulatedCampaign(
    string Id, string Name, string Channel, DateOnly Start, DateOnly End, decimal Cost);
