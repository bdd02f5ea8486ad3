namespace Predictive.Decisions;

/// <summary>
/// Sets the engagement to so many points whenever something happens: earlier events no longer count for event rules.
/// </summary>
public sealed record SettingRule : ScoringRule
{
    /// <summary>A rule that sets the engagement at each event of one type; the latest counts.</summary>
    public SettingRule(string name, double points, string type)
        : base(name, points, ScoreAxis.Engagement) => Type = type;

    /// <summary>The type of event.</summary>
    public string Type { get; }

    /// <summary>What the words beside an event must be for it to count.</summary>
    public IReadOnlyList<DetailTest> Details { get; init; } = [];
}
