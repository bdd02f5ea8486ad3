using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>How well each side puts the leads that converted before the others, whatever the cut.</summary>
public sealed record RankingDocument
{
    /// <summary>The AUC of likelihoods; a lead counts with the highest it had at its looks.</summary>
    public required MetricDocument Predicted { get; init; }

    /// <summary>The AUC of rule points, in the same way.</summary>
    public required MetricDocument Rules { get; init; }

    /// <summary>Likelihoods less points, paired.</summary>
    public required MetricDocument Difference { get; init; }

    /// <summary>How the intervals were found, in words.</summary>
    public string? Method { get; init; }

    /// <summary>The same look by look, so that leads of equal age are ranked among themselves.</summary>
    public IReadOnlyList<LookRankingDocument> ByLook { get; init; } = [];

    internal static RankingDocument Of(RankingReport ranking, IReadOnlyList<LookRankingReport> byLook) => new()
    {
        Predicted = MetricDocument.Of(ranking.Predicted),
        Rules = MetricDocument.Of(ranking.Rules),
        Difference = MetricDocument.Of(ranking.Difference),
        ByLook = [.. byLook.Select(LookRankingDocument.Of)],
    };
}
