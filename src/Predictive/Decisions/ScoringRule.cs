using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>One rule of the marketers: points for what a lead is or did.</summary>
public abstract record ScoringRule
{
    private protected ScoringRule(string name, double points, ScoreAxis axis)
    {
        Name = name;
        Points = points;
        Axis = axis;
    }

    /// <summary>The rule's name for people, unique among its rules.</summary>
    public string Name { get; }

    /// <summary>The points it gives each time; negative ones take away.</summary>
    public double Points { get; init; }

    /// <summary>The sum that its points belong to.</summary>
    public ScoreAxis Axis { get; init; }

    /// <summary>The name of the group whose limits its points share; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The name under which its points are also summed apart; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>What must be so as of the date for the rule to give anything; null for nothing.</summary>
    public RuleCondition? When { get; init; }

    /// <summary>The points this rule alone, without its group, gives a lead as of the snapshot's date.</summary>
    public double PointsOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new ScoringRules(0, [this with { Group = null }]).PointsOf(snapshot);
    }
}
