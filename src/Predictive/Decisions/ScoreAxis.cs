namespace Predictive.Decisions;

/// <summary>Which of the two sums a rule's points belong to.</summary>
public enum ScoreAxis
{
    /// <summary>Who the lead is.</summary>
    Fit,

    /// <summary>What the lead did.</summary>
    Engagement,
}
