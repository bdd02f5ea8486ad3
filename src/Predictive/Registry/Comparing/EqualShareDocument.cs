using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>How many MQLs each side needs to find the same share of opportunities.</summary>
public sealed record EqualShareDocument
{
    /// <summary>How it was reckoned, in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>The share of opportunities that the scoring rules find at their own bar.</summary>
    public required MetricDocument ShareFound { get; init; }

    /// <summary>The MQLs that the likelihoods need for that.</summary>
    public required MetricDocument PredictedMqls { get; init; }

    /// <summary>The rule MQLs.</summary>
    public required MetricDocument RuleMqls { get; init; }

    /// <summary>How many MQLs fewer, as a share of the rule MQLs; below 0 where it takes more.</summary>
    public required MetricDocument Saved { get; init; }

    /// <summary>The conversion rate of those predicted MQLs.</summary>
    public required MetricDocument PredictedConversionRate { get; init; }

    /// <summary>The conversion rate of the rule MQLs.</summary>
    public required MetricDocument RuleConversionRate { get; init; }

    internal static EqualShareDocument Of(EqualShareReport share) => new()
    {
        Words = "The highest likelihoods that find as many conversions as the scoring rules do at their own bar.",
        ShareFound = MetricDocument.Of(share.ShareFound),
        PredictedMqls = MetricDocument.Of(share.PredictedMqls),
        RuleMqls = MetricDocument.Of(share.RuleMqls),
        Saved = MetricDocument.Of(share.Saved),
        PredictedConversionRate = MetricDocument.Of(share.PredictedRate),
        RuleConversionRate = MetricDocument.Of(share.RuleRate),
    };
}
