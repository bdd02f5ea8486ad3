using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>One month of first looks.</summary>
/// <param name="Begins">Its first day (UTC).</param>
/// <param name="Leads">Leads first looked at in it.</param>
/// <param name="PredictedShare">Share of them above the version's cut.</param>
/// <param name="PredictedConversionRate">Share of those that converted.</param>
/// <param name="RuleShare">Share of them that the scoring rules made MQLs.</param>
/// <param name="RuleConversionRate">Share of those that converted.</param>
public sealed record InflationPeriodDocument(
    DateTime Begins, int Leads, MetricDocument PredictedShare, MetricDocument PredictedConversionRate,
    MetricDocument RuleShare, MetricDocument RuleConversionRate)
{
    internal static InflationPeriodDocument Of(InflationMonth month) => new(
        month.Begins, month.Leads, MetricDocument.Of(month.PredictedShare), MetricDocument.Of(month.PredictedRate),
        MetricDocument.Of(month.RuleShare), MetricDocument.Of(month.RuleRate));
}
