namespace Predictive.Decisions;

/// <summary>Points once, as long as a condition holds.</summary>
public sealed record ConditionRule : ScoringRule
{
    /// <summary>A rule for a condition on what a lead is or did.</summary>
    public ConditionRule(string name, double points, RuleCondition when)
        : base(name, points, ScoreAxis.Fit) => When = when;
}
