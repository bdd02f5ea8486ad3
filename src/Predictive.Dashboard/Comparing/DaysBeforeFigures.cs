using Predictive.Dashboard.Charts;
using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>How early converters were called, as a chart and as a table.</summary>
internal static class DaysBeforeFigures
{
    public const string Summary =
        "The share of all converters that were MQLs at least so many days before they converted, with 95 % intervals.";

    public static IReadOnlyList<FigureColumn> Columns { get; } =
        [new("at least"), new("predicted MQLs", true), new("rule MQLs", true), new("difference", true)];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(IReadOnlyList<DaysBeforeDocument> all) =>
        all.Select(one => new FigureCell[]
        {
            Name(one), MetricText.Share(one.Predicted), MetricText.Share(one.Rules), MetricText.Points(one.Difference),
        });

    public static ChartData Chart(IReadOnlyList<DaysBeforeDocument> all) => Dots.Chart(
        "called at least so long before", "share of all converters", [.. all.Select(Name)],
        [.. all.Select(one => (one.Predicted, one.Rules))], MetricText.Share);

    private static string Name(DaysBeforeDocument one) => Invariant($"{one.Days} days before");
}
