using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>What calling a share of the leads finds.</summary>
/// <param name="ShareOfLeads">Which share is called, such as 0.2.</param>
/// <param name="ConversionRate">Share of them that converted.</param>
/// <param name="Lift">That over the conversion rate of all leads.</param>
/// <param name="ShareOfOpportunitiesFound">Share of all conversions among them.</param>
public sealed record CurvePointDocument(
    double ShareOfLeads, MetricDocument ConversionRate, MetricDocument Lift,
    MetricDocument ShareOfOpportunitiesFound)
{
    internal static CurvePointDocument Of(CurvePoint point) => new(
        point.Share, MetricDocument.Of(point.ConversionRate), MetricDocument.Of(point.Lift),
        MetricDocument.Of(point.Recall));
}
