using Predictive.Decisions;
using Predictive.Scoring;

namespace Predictive.Evaluation.Comparing;

/// <summary>A lead that only one side makes an MQL at equal volume.</summary>
public sealed record Disagreement
{
    /// <summary>The lead.</summary>
    public required ComparedLead Lead { get; init; }

    /// <summary>Whether prediction makes it an MQL; else the rules do.</summary>
    public required bool IsPredicted { get; init; }

    /// <summary>The look at which it becomes one.</summary>
    public required LeadLook Look { get; init; }

    /// <summary>When that was (UTC); null without dates.</summary>
    public DateTime? CalledOn { get; init; }

    /// <summary>The likelihood then, with its reasons.</summary>
    public required LeadScore Score { get; init; }

    /// <summary>What the scoring rules said then; null where points come without rules.</summary>
    public RuleScore? Rules { get; init; }

    /// <summary>How many days later it converted; null where it did not, or without dates.</summary>
    public double? DaysToConversion => Lead.ConvertedDay - Look.Day is var days && double.IsFinite(days) ? days : null;
}
