using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>The marketers' points as data: rules, and the points from which a lead is a rule MQL.</summary>
public sealed record ScoringRules
{
    /// <summary>Rules with their threshold.</summary>
    public ScoringRules(double threshold, IReadOnlyList<ScoringRule> rules)
    {
        Threshold = threshold;
        Rules = rules;
    }

    /// <summary>The points from which a lead is a rule MQL.</summary>
    public double Threshold { get; }

    /// <summary>The rules, in the file's order.</summary>
    public IReadOnlyList<ScoringRule> Rules { get; }

    /// <summary>The points of a lead as of the snapshot's date: the sum over the rules, in their order.</summary>
    public double PointsOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var points = 0.0;
        foreach (var rule in Rules)
        {
            points += rule.PointsOf(snapshot);
        }

        return points;
    }
}
