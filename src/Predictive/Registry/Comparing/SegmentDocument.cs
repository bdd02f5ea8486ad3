using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The MQLs at equal volume that are of one group.</summary>
/// <param name="Name">The group; null for leads of which it is not known.</param>
/// <param name="Leads">Its leads.</param>
/// <param name="Conversions">Its conversions.</param>
/// <param name="PredictedMqls">Its predicted MQLs.</param>
/// <param name="RuleMqls">Its rule MQLs.</param>
/// <param name="PredictedConversionRate">Share of the predicted MQLs that converted.</param>
/// <param name="RuleConversionRate">Share of the rule MQLs that converted.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record SegmentDocument(
    string? Name,
    int Leads,
    int Conversions,
    int PredictedMqls,
    int RuleMqls,
    MetricDocument PredictedConversionRate,
    MetricDocument RuleConversionRate,
    MetricDocument Difference)
{
    internal static SegmentDocument Of(GroupReport group) => new(
        group.Name, group.Leads, group.Conversions, group.PredictedMqls, group.RuleMqls,
        MetricDocument.Of(group.PredictedRate), MetricDocument.Of(group.RuleRate),
        MetricDocument.Of(group.Difference));
}
