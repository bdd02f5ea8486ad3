using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>Points for something that happened.</summary>
public sealed record EventRule : ScoringRule
{
    /// <summary>A rule for one type of event.</summary>
    public EventRule(string name, double points, string type)
        : base(name, points) => Type = type;

    /// <summary>The type of event that counts.</summary>
    public string Type { get; }

    /// <summary>Only events of the last days count; null for all time.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Whether only the first event counts.</summary>
    public bool FirstOnly { get; init; }

    /// <summary>The most points, by size, the rule may give or take in all; null for no limit.</summary>
    public double? AtMost { get; init; }

    /// <inheritdoc/>
    public override double PointsOf(Snapshot snapshot)
    {
        var count = CountIn(snapshot.Events) + CountIn(snapshot.SalesTouches);
        var points = Points * (FirstOnly ? Math.Min(count, 1) : count);
        return AtMost is { } most ? Math.Clamp(points, -most, most) : points;
    }

    private int CountIn(KnownEvents events)
    {
        var count = 0;
        foreach (var one in events)
        {
            count += Counts(one) ? 1 : 0;
        }

        return count;
    }

    private bool Counts(KnownEvent one) => one.Type == Type && (WithinDays is null || one.DaysAgo < WithinDays);
}
