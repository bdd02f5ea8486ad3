namespace Predictive.Decisions;

/// <summary>What a rule MQL needs beside the points of the threshold.</summary>
public sealed record RuleMqlBar
{
    /// <summary>Nothing more.</summary>
    public static RuleMqlBar None { get; } = new();

    /// <summary>The least fit; null for no such condition.</summary>
    public double? Fit { get; init; }

    /// <summary>The least engagement; null for no such condition.</summary>
    public double? Engagement { get; init; }

    /// <summary>The least grade of <see cref="GradeSteps"/>; null for no such condition.</summary>
    public string? Grade { get; init; }

    /// <summary>The grades of the <see cref="GradeMatrix"/> that count; null for no such condition.</summary>
    public IReadOnlyList<string>? Cells { get; init; }
}
