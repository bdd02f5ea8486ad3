using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Money and work of both sides, as a table; what the funnel does not tell is left out.</summary>
internal static class MoneyFigures
{
    private static readonly (string Name, Func<MoneyDocument, MetricDocument> Figure)[] _figures =
    [
        ("opportunities", money => money.Opportunities),
        ("pipeline", money => money.Pipeline),
        ("won revenue", money => money.WonRevenue),
        ("cost per opportunity", money => money.CostPerOpportunity),
        ("wasted sales touches", money => money.WastedTouches),
    ];

    public static IReadOnlyList<FigureColumn> Columns { get; } =
        [new(""), new("predicted MQLs", true), new("rule MQLs", true), new("difference", true)];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(MoneyPairDocument money) =>
        from one in _figures
        where one.Figure(money.Predicted).Value is not null || one.Figure(money.Rules).Value is not null
        select new FigureCell[]
        {
            one.Name, MetricText.Amount(one.Figure(money.Predicted)), MetricText.Amount(one.Figure(money.Rules)),
            MetricText.AmountDifference(one.Figure(money.Difference)),
        };

    public static IEnumerable<MetricDocument> Metrics(MoneyPairDocument money) =>
        _figures.Select(one => one.Figure(money.Difference));
}
