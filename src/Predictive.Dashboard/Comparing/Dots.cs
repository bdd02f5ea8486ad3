using Predictive.Dashboard.Charts;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>Both sides' figures side by side at named places, as dots with their intervals.</summary>
internal static class Dots
{
    public static ChartData Chart(
        string xTitle, string yTitle, IReadOnlyList<string> places,
        IReadOnlyList<(MetricDocument Predicted, MetricDocument Rules)> figures, Func<MetricDocument, string> text) =>
        new(xTitle, yTitle,
        [
            Series("predicted MQLs", SeriesStyle.Predicted, [.. figures.Select(one => one.Predicted)], places, text),
            Series("rule MQLs", SeriesStyle.Rules, [.. figures.Select(one => one.Rules)], places, text),
        ])
        {
            Places = places,
            IsDots = true,
        };

    private static ChartSeries Series(
        string name, SeriesStyle style, IReadOnlyList<MetricDocument> figures, IReadOnlyList<string> places,
        Func<MetricDocument, string> text) => new(name, style,
        [
            .. from one in figures.Index()
               where one.Item.Value is not null
               select new ChartPoint(
                   one.Index, one.Item.Value!.Value, one.Item.Low, one.Item.High,
                   $"{name}, {places[one.Index]}: {text(one.Item)}"),
        ]);
}
