using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>How one kind of MQL did, or the difference of two.</summary>
/// <param name="ConversionRate">Share of the MQLs that converted.</param>
/// <param name="ShareOfOpportunitiesFound">Share of all conversions that were MQLs before they converted.</param>
/// <param name="Lift">Conversion rate over that of all leads.</param>
/// <param name="ConversionsFound">Conversions among the MQLs.</param>
public sealed record SideDocument(
    MetricDocument ConversionRate,
    MetricDocument ShareOfOpportunitiesFound,
    MetricDocument Lift,
    MetricDocument ConversionsFound)
{
    internal static SideDocument Of(SideReport side) => new(
        MetricDocument.Of(side.ConversionRate), MetricDocument.Of(side.Recall), MetricDocument.Of(side.Lift),
        MetricDocument.Of(side.ConversionsFound));
}
