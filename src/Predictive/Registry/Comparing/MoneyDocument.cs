using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>What one kind of MQL brought and cost. A deal that several leads belong to is shared among them.</summary>
/// <param name="Opportunities">Opportunities of the MQLs that converted.</param>
/// <param name="Pipeline">The amounts of these opportunities.</param>
/// <param name="WonRevenue">The amounts of those that were won by the known-on date.</param>
/// <param name="CostPerOpportunity">
/// Campaign spend on all leads compared plus the cost of working the MQLs, over the opportunities.
/// </param>
/// <param name="WastedTouches">
/// Sales touches on MQLs that did not convert, each MQL getting as many as a worked lead got.
/// </param>
public sealed record MoneyDocument(
    MetricDocument Opportunities,
    MetricDocument Pipeline,
    MetricDocument WonRevenue,
    MetricDocument CostPerOpportunity,
    MetricDocument WastedTouches)
{
    internal static MoneyDocument Of(SideReport side) => new(
        MetricDocument.Of(side.Opportunities), MetricDocument.Of(side.Pipeline), MetricDocument.Of(side.WonRevenue),
        MetricDocument.Of(side.CostPerOpportunity), MetricDocument.Of(side.WastedTouches));
}
