namespace Predictive.Decisions;

/// <summary>Rules whose points are summed and limited together, all of one axis.</summary>
/// <param name="Name">The group's name, unique among the groups.</param>
/// <param name="Limits">The least and the most of its points.</param>
/// <param name="TakesBest">
/// Whether only the rule with the most points counts, of those that give any, rather than their sum.
/// </param>
public sealed record RuleGroup(string Name, PointLimits Limits, bool TakesBest = false);
