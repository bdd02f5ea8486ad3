namespace Predictive.Simulation;

/// <summary>One of today's rules: points for an activity, or for an attribute.</summary>
internal sealed record ScoringRule(string Name, double Points)
{
    /// <summary>The activity that gives the points; null for a rule on an attribute.</summary>
    public string? Event { get; init; }

    /// <summary>Whether only the first such activity counts.</summary>
    public bool FirstOnly { get; init; }

    /// <summary>Only activities of the last so many days count; null: all do.</summary>
    public int? WithinDays { get; init; }

    /// <summary>The most points the rule gives in all; null: no limit.</summary>
    public double? AtMost { get; init; }

    /// <summary>The attribute that gives the points; null for a rule on an activity.</summary>
    public string? Attribute { get; init; }

    /// <summary>The values that count.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>The least number that counts.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Whether an empty value counts.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The points for this number of activities that count.</summary>
    public double PointsFor(int count)
    {
        var points = Points * (FirstOnly ? Math.Min(count, 1) : count);
        return AtMost is { } limit ? Math.Min(points, limit) : points;
    }

    /// <summary>Whether an attribute's value gives the points.</summary>
    public bool Fits(string? text, double? number) =>
        IsMissing ? text is null && number is null
        : AtLeast is { } least ? number >= least
        : text is not null && In.Contains(text);
}
