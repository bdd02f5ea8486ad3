using Predictive.Dashboard.Charts;
using Predictive.Dashboard.Tables;
using Predictive.Evaluation.Treatment;
using Predictive.Registry;
using static System.FormattableString;

namespace Predictive.Dashboard.Comparing;

/// <summary>The gain parted from whom sales worked, as tables and a chart.</summary>
internal static class TreatmentFigures
{
    private static readonly (string Key, string Name)[] _sides =
    [
        ("predicted", "predicted MQLs"), ("rules", "rule MQLs"), ("onlyPredicted", "newly qualified"),
        ("onlyRules", "no longer qualified"),
    ];

    public static IReadOnlyList<FigureColumn> Columns { get; } =
        [new(""), new("predicted MQLs", true), new("rule MQLs", true), new("difference", true)];

    public static IReadOnlyList<FigureColumn> OverlapColumns { get; } =
    [
        new(""), new("MQLs", true), new("worked", true), new("in the overlap", true),
        new("worked leads that speak for them", true),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(TreatmentDocument treatment) =>
    [
        Row("as observed", treatment.AsObserved),
        Row("among the worked", treatment.AmongWorked),
        treatment.Identifiable
            ? Row("expected if worked", treatment.ExpectedIfWorked)
            : ["expected if worked", "not identifiable", "not identifiable", "not identifiable"],
    ];

    public static IEnumerable<MetricDocument> Metrics(TreatmentDocument treatment) =>
    [
        treatment.AsObserved.Difference, treatment.AmongWorked.Difference, treatment.ExpectedIfWorked.Difference,
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> OverlapRows(OverlapDocument overlap) =>
        from side in _sides
        where overlap.Sides.ContainsKey(side.Key)
        select Row(side.Name, overlap.Sides[side.Key]);

    public static string OverlapSummary(OverlapDocument overlap) =>
        "MQLs by their chance of being worked, given what was known. Those whose chance is below "
        + FigureText.Share(overlap.LeastChance) + " lie outside the overlap: no worked lead can speak for them.";

    public static ChartData OverlapChart(OverlapDocument overlap) => new(
        "chance of being worked", "MQLs", [
            Series(overlap, "predicted MQLs", SeriesStyle.Predicted,
                bin => bin.PredictedWorked + bin.PredictedNotWorked),
            Series(overlap, "rule MQLs", SeriesStyle.Rules, bin => bin.RulesWorked + bin.RulesNotWorked),
        ])
    {
        Places = [.. overlap.Bins.Select(Name)],
        IsDots = true,
        YScale = ChartScale.Plain,
    };

    private static IReadOnlyList<FigureCell> Row(string name, GainDocument gain) =>
    [
        name, MetricText.Share(gain.Predicted), MetricText.Share(gain.Rules), MetricText.Points(gain.Difference),
    ];

    private static IReadOnlyList<FigureCell> Row(string name, OverlapSide side) =>
    [
        name, FigureText.Count(side.Mqls), FigureText.Count(side.Worked),
        side.ShareInOverlap is { } share ? FigureText.Share(share) : "-",
        FigureText.Count((long)Math.Round(side.EffectiveWorked)),
    ];

    private static ChartSeries Series(
        OverlapDocument overlap, string name, SeriesStyle style, Func<OverlapBin, int> count) => new(
        name, style, [.. overlap.Bins.Select((bin, place) => new ChartPoint(
            place, count(bin), Note: Invariant($"{name} with a chance of {Name(bin)}: {count(bin):N0}")))]);

    private static string Name(OverlapBin bin) => Invariant($"{100 * bin.From:0}-{100 * bin.To:0} %");
}
