using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>How many MQLs each side needs for the same share of opportunities, as a table.</summary>
internal static class EqualShareFigures
{
    public static IReadOnlyList<FigureColumn> Columns { get; } =
        [new(""), new("predicted MQLs", true), new("rule MQLs", true)];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(EqualShareDocument equal) =>
    [
        ["MQLs needed", MetricText.Amount(equal.PredictedMqls), MetricText.Amount(equal.RuleMqls)],
        [
            "of which convert", MetricText.Share(equal.PredictedConversionRate),
            MetricText.Share(equal.RuleConversionRate),
        ],
        ["MQLs fewer than by the rules", MetricText.Share(equal.Saved), ""],
    ];
}
