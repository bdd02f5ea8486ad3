using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The ranking among leads at the same look: those still open then.</summary>
/// <param name="Look">Which look, such as "7 days after creation".</param>
/// <param name="Leads">Leads looked at then.</param>
/// <param name="Conversions">How many of them converted afterwards.</param>
/// <param name="Predicted">The AUC of the likelihoods they had then.</param>
/// <param name="Rules">The AUC of the points they had then.</param>
/// <param name="Difference">Likelihoods less points, paired.</param>
public sealed record LookRankingDocument(
    string Look, int Leads, int Conversions, MetricDocument Predicted, MetricDocument Rules,
    MetricDocument Difference)
{
    internal static LookRankingDocument Of(LookRankingReport look) => new(
        look.Look, look.Leads, look.Conversions, MetricDocument.Of(look.Ranking.Predicted),
        MetricDocument.Of(look.Ranking.Rules), MetricDocument.Of(look.Ranking.Difference));
}
