namespace Predictive.Decisions.Policies;

/// <summary>Who is never, or always, an MQL.</summary>
/// <param name="Name">The name for people, unique in its list.</param>
/// <param name="When">The condition.</param>
public sealed record PolicyCondition(string Name, RuleCondition When);
