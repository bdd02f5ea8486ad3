using Predictive.Dashboard.Charts;
using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Both sides' curves as charts.</summary>
internal static class CurveCharts
{
    public const string FoundSummary =
        "The share of all opportunities that are among the leads called first, by likelihood and by rule points. The "
        + "higher line finds more for the same work; thin lines are 95 % intervals.";

    public const string LiftSummary =
        "How many times more often the leads called first convert than leads taken by chance. At 1 a list is worth "
        + "nothing.";

    public const string Caption =
        "Calling the first so many leads, by likelihood and by rule points, with 95 % intervals";

    public static ChartData Found(CurvesDocument curves) => Chart(
        curves, "share of opportunities found", ChartScale.Share, point => point.ShareOfOpportunitiesFound,
        MetricText.Share, startsAtZero: true);

    public static ChartData Lift(CurvesDocument curves) => Chart(
        curves, "lift", ChartScale.Times, point => point.Lift, MetricText.Times, startsAtZero: false);

    private static ChartData Chart(
        CurvesDocument curves, string title, ChartScale scale, Func<CurvePointDocument, MetricDocument> figure,
        Func<MetricDocument, string> text, bool startsAtZero)
    {
        ChartSeries Series(string name, SeriesStyle style, IReadOnlyList<CurvePointDocument> points) => new(
            name, style,
            [
                .. startsAtZero ? [new ChartPoint(0, 0, Note: name)] : Array.Empty<ChartPoint>(),
                .. from point in points
                   let metric = figure(point)
                   where metric.Value is not null
                   select new ChartPoint(
                       point.ShareOfLeads, metric.Value!.Value, metric.Low, metric.High,
                       $"{name}, first {FigureText.Share(point.ShareOfLeads)} of the leads: {text(metric)}"),
            ]);

        return new ChartData("share of leads called", title,
        [
            Series("by likelihood", SeriesStyle.Predicted, curves.Predicted),
            Series("by rule points", SeriesStyle.Rules, curves.Rules),
        ])
        {
            XScale = ChartScale.Share,
            YScale = scale,
            Marks = curves.RuleShareOfLeads is > 0 and < 1
                ? [new ChartMark(curves.RuleShareOfLeads, "the rules' own bar")]
                : [],
        };
    }
}
