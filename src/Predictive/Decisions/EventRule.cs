namespace Predictive.Decisions;

/// <summary>Points for something that happened.</summary>
public sealed record EventRule : ScoringRule
{
    /// <summary>A rule for one type of event.</summary>
    public EventRule(string name, double points, string type)
        : base(name, points, ScoreAxis.Engagement) => Type = type;

    /// <summary>The type of event that counts.</summary>
    public string Type { get; }

    /// <summary>What the words beside an event must be for it to count.</summary>
    public IReadOnlyList<DetailTest> Details { get; init; } = [];

    /// <summary>Only events of the last days count; null for all time.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Whether only the first event counts.</summary>
    public bool FirstOnly { get; init; }

    /// <summary>The most points, by size, the rule may give or take in all; null for no limit.</summary>
    public double? AtMost { get; init; }

    /// <summary>The most points, by size, for the events of one day of the funnel; null for no limit.</summary>
    public double? AtMostPerDay { get; init; }

    /// <summary>
    /// How often it must have happened for the points to be given, once and not each time; null for each time.
    /// </summary>
    public CountRange? Count { get; init; }

    /// <summary>How the points of an event fade; null where they last.</summary>
    public PointDecay? Decay { get; init; }
}
