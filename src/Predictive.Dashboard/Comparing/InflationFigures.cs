using System.Globalization;
using Predictive.Dashboard.Charts;
using Predictive.Dashboard.Tables;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Score inflation as charts and tables.</summary>
internal static class InflationFigures
{
    public static IReadOnlyList<FigureColumn> Columns { get; } =
    [
        new("first looked at in"), new("leads", true), new("above the model's cut", true),
        new("of which converted", true), new("above the rules' bar", true), new("of which converted", true),
    ];

    public static IReadOnlyList<FigureColumn> ChangeColumns { get; } =
        [new(""), new("share above the cut", true), new("conversion of those", true), new("inflated?")];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(InflationDocument inflation) =>
        inflation.Periods.Select(period => new FigureCell[]
        {
            Month(period), FigureText.Count(period.Leads),
            MetricText.Share(period.PredictedShare), MetricText.Share(period.PredictedConversionRate),
            MetricText.Share(period.RuleShare), MetricText.Share(period.RuleConversionRate),
        });

    public static IEnumerable<IReadOnlyList<FigureCell>> Changes(InflationDocument inflation) =>
        [Change("likelihoods", inflation.Predicted), Change("scoring rules", inflation.Rules)];

    public static ChartData Shares(InflationDocument inflation) => Dots.Chart(
        "first looked at in", "share of leads above the cut", Months(inflation),
        [.. inflation.Periods.Select(period => (period.PredictedShare, period.RuleShare))], MetricText.Share);

    public static ChartData Rates(InflationDocument inflation) => Dots.Chart(
        "first looked at in", "share of those that converted", Months(inflation),
        [.. inflation.Periods.Select(period => (period.PredictedConversionRate, period.RuleConversionRate))],
        MetricText.Share);

    private static IReadOnlyList<FigureCell> Change(string name, InflationSideDocument side) =>
    [
        name, MetricText.Points(side.ShareChange), MetricText.Points(side.ConversionChange),
        side.IsInflated switch { true => "yes", false => "no", null => "cannot be said" },
    ];

    private static string[] Months(InflationDocument inflation) => [.. inflation.Periods.Select(Month)];

    private static string Month(InflationPeriodDocument period) =>
        period.Begins.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
