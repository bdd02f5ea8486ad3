using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>One rule of the marketers: points for what a lead is or did.</summary>
public abstract record ScoringRule
{
    private protected ScoringRule(string name, double points)
    {
        Name = name;
        Points = points;
    }

    /// <summary>The rule's name for people, unique among its rules.</summary>
    public string Name { get; }

    /// <summary>The points it gives each time; negative ones take away.</summary>
    public double Points { get; }

    /// <summary>The points this rule gives a lead as of the snapshot's date.</summary>
    public abstract double PointsOf(Snapshot snapshot);
}
