using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>How predicted and rule MQLs did, as a table.</summary>
internal static class PairFigures
{
    public static IReadOnlyList<FigureColumn> Columns(MqlPairDocument pair) =>
    [
        new(""),
        new($"{FigureText.Count(pair.PredictedMqls)} predicted MQLs", true),
        new($"{FigureText.Count(pair.RuleMqls)} rule MQLs", true),
        new("difference", true),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(MqlPairDocument pair) =>
    [
        Row("conversion rate", pair, side => side.ConversionRate, MetricText.Share, MetricText.Points),
        Row("share of opportunities found", pair, side => side.ShareOfOpportunitiesFound, MetricText.Share,
            MetricText.Points),
        Row("lift over all leads", pair, side => side.Lift, MetricText.Times, MetricText.AreaDifference),
        Row("conversions found", pair, side => side.ConversionsFound, MetricText.Amount, MetricText.AmountDifference),
    ];

    public static IEnumerable<MetricDocument> Metrics(MqlPairDocument pair) =>
        new[] { pair.Predicted, pair.Rules, pair.Difference }
            .SelectMany(side => new[] { side.ConversionRate, side.ShareOfOpportunitiesFound });

    private static IReadOnlyList<FigureCell> Row(
        string name, MqlPairDocument pair, Func<SideDocument, MetricDocument> figure,
        Func<MetricDocument, string> text, Func<MetricDocument, string> difference) =>
    [
        name, text(figure(pair.Predicted)), text(figure(pair.Rules)), difference(figure(pair.Difference)),
    ];
}
