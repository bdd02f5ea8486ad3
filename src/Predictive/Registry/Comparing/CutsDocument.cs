namespace Predictive.Registry.Comparing;

/// <summary>From where on each side makes a lead an MQL at the real cuts.</summary>
/// <param name="Likelihood">The version's cut; null where a policy decides by something else.</param>
/// <param name="Reason">What the cut was chosen for, in words.</param>
/// <param name="RulePoints">
/// The points from which a lead is a rule MQL: the scoring rules' own, else those that a share of the leads reach.
/// </param>
/// <param name="RuleWords">How the rules decide, in words: their threshold with vetoes and grades, or flags.</param>
/// <param name="MostRulePoints">The most points that a lead reached; null where none has points.</param>
public sealed record CutsDocument(
    double? Likelihood, string? Reason, double? RulePoints, string? RuleWords, double? MostRulePoints = null);
