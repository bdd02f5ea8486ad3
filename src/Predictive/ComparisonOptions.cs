using Predictive.Evaluation.Comparing;

namespace Predictive;

/// <summary>What a comparison takes into account beside the funnel and the version.</summary>
public sealed record ComparisonOptions
{
    /// <summary>From where on prediction makes MQLs; null for the version's own cut.</summary>
    public PredictedBar? Bar { get; init; }

    /// <summary>What working one MQL costs, in the funnel's currency; 0 where it is not to count.</summary>
    public double WorkCost { get; init; }

    /// <summary>Whether each scoring rule is held against what became of its leads.</summary>
    public bool AuditsRules { get; init; }
}
