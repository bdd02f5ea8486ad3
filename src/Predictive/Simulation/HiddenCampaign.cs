namespace Predictive.Simulation;

/// <summary>A campaign as it really is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Channel">The lead source it serves.</param>
/// <param name="CostPerLead">What a lead of it costs.</param>
/// <param name="Start">Its first day (from 0).</param>
/// <param name="End">Its last day.</param>
/// <param name="Quality">What it adds to its source's effect.</param>
internal sealed record HiddenCampaign(
    string Id, string Name, string Channel, double CostPerLead, int Start, int End, double Quality);
