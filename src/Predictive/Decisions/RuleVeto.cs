namespace Predictive.Decisions;

/// <summary>Who is never a rule MQL, whatever the points.</summary>
/// <param name="Name">The veto's name for people, unique among the vetoes.</param>
/// <param name="When">The condition.</param>
public sealed record RuleVeto(string Name, RuleCondition When);
