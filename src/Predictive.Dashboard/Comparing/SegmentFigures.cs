using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The groups of a segmentation as a table.</summary>
internal static class SegmentFigures
{
    public static IReadOnlyList<FigureColumn> Columns(SegmentsDocument segments) =>
    [
        new(segments.By), new("leads", true), new("converted", true), new("predicted MQLs convert", true),
        new("rule MQLs convert", true), new("difference", true),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(SegmentsDocument segments) =>
        segments.Groups.Select(group => new FigureCell[]
        {
            GroupText.Of(group.Name), FigureText.Count(group.Leads), FigureText.Count(group.Conversions),
            Of(group.PredictedMqls, group.PredictedConversionRate), Of(group.RuleMqls, group.RuleConversionRate),
            group.Difference.Value is null ? "-" : MetricText.Points(group.Difference),
        });

    private static string Of(int mqls, MetricDocument rate) =>
        mqls == 0 ? "no MQL" : $"{MetricText.Share(rate)} of {FigureText.Count(mqls)}";
}
