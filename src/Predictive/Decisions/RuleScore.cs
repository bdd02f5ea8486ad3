namespace Predictive.Decisions;

/// <summary>All that scoring rules say of a lead as of a date.</summary>
public sealed record RuleScore
{
    /// <summary>No rules were in force.</summary>
    public static RuleScore None { get; } = new();

    /// <summary>The points for who the lead is.</summary>
    public double Fit { get; init; }

    /// <summary>The points for what the lead did.</summary>
    public double Engagement { get; init; }

    /// <summary>The points in all: the sum of both, within the limits.</summary>
    public double Total { get; init; }

    /// <summary>The points of each rule that was asked, by its name, before any group's or axis' limits.</summary>
    public IReadOnlyDictionary<string, double> ByRule { get; init; } = new Dictionary<string, double>();

    /// <summary>The points of each category, by its name.</summary>
    public IReadOnlyDictionary<string, double> ByCategory { get; init; } = new Dictionary<string, double>();

    /// <summary>The grade, where the rules have one.</summary>
    public string? Grade { get; init; }

    /// <summary>The profile that the lead had, where the rules have any.</summary>
    public string? Profile { get; init; }

    /// <summary>The name of the first veto that holds; null for none.</summary>
    public string? Veto { get; init; }

    /// <summary>Whether the lead is a rule MQL.</summary>
    public bool IsMql { get; init; }
}
