namespace Predictive.Decisions;

/// <summary>What is otherwise for some leads: a profile, or the leads of campaigns.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="When">Which leads; it asks what a lead is and where it came from, never for events.</param>
public sealed record RuleOverride(string Name, RuleCondition When)
{
    /// <summary>Another threshold; null for the same.</summary>
    public double? Threshold { get; init; }

    /// <summary>Other points of rules, by the rule's name.</summary>
    public IReadOnlyDictionary<string, double> Points { get; init; } = new Dictionary<string, double>();

    /// <summary>The names of rules that do not count.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Rules that count as well.</summary>
    public IReadOnlyList<ScoringRule> Rules { get; init; } = [];

    /// <summary>Another way to grade; null for the same.</summary>
    public GradeSteps? Steps { get; init; }

    internal ScoringRules Applied(ScoringRules to) => to with
    {
        Threshold = Threshold ?? to.Threshold,
        Steps = Steps ?? to.Steps,
        Rules =
        [
            .. to.Rules.Where(rule => !Without.Contains(rule.Name)).Select(rule =>
                Points.TryGetValue(rule.Name, out var points) ? rule with { Points = points } : rule),
            .. Rules,
        ],
    };
}
