using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The ranking over all leads, and among those at the same look, as a table.</summary>
internal static class RankingFigures
{
    public static IReadOnlyList<FigureColumn> Columns { get; } =
    [
        new("among"), new("leads", true), new("by likelihood", true), new("by rule points", true),
        new("difference", true),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(RankingDocument ranking) =>
        ranking.ByLook
            .Select(look => Row(
                $"leads looked at {look.Look}", FigureText.Count(look.Leads), look.Predicted, look.Rules,
                look.Difference))
            .Prepend(Row("all leads", "", ranking.Predicted, ranking.Rules, ranking.Difference));

    private static IReadOnlyList<FigureCell> Row(
        string name, string leads, MetricDocument predicted, MetricDocument rules, MetricDocument difference) =>
        [name, leads, MetricText.Area(predicted), MetricText.Area(rules), MetricText.AreaDifference(difference)];
}
