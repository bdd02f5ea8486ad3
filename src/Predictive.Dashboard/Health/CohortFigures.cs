using System.Globalization;
using Predictive.Dashboard.Tables;
using Predictive.Evaluation.Maturing;

namespace Predictive.Dashboard.Health;

/// <summary>Cohorts as a table: the same figures as the charts, marked alike.</summary>
internal static class CohortFigures
{
    public static IReadOnlyList<FigureColumn> Columns(CohortTable table) =>
    [
        new("created in"), new("leads", true), new("mature", true), new("converted", true),
        .. table.Days.Select(days =>
            new FigureColumn(string.Create(CultureInfo.InvariantCulture, $"within {days} days"), true)),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(CohortTable table) =>
        table.Cohorts.Append(table.All).Select(cohort => Row(cohort, isTotal: cohort == table.All));

    private static IReadOnlyList<FigureCell> Row(Cohort cohort, bool isTotal) =>
    [
        new(cohort.Name, isTotal ? "total" : null),
        FigureText.Count(cohort.Leads),
        new(cohort.IsFinal ? "all" : cohort.Mature == 0 ? "none" : Percent(cohort), cohort.IsFinal ? null : "immature"),
        cohort.IsFinal
            ? FigureCell.Of(FigureText.Count(cohort.Conversions))
            : new FigureCell(FigureText.Count(cohort.Conversions) + " so far", "immature"),
        .. cohort.Shares.Select((share, place) => Cell(cohort, share, isAtHorizon: place == cohort.Shares.Count - 1)),
    ];

    private static FigureCell Cell(Cohort cohort, CohortShare share, bool isAtHorizon) => share switch
    {
        { Converted.IsSaid: true, IsFinal: true } => FigureCell.Of(FigureText.Share(share.Converted)),
        { Converted.IsSaid: true } => new FigureCell(FigureText.Share(share.Converted) + " *", "immature"),
        _ when isAtHorizon && CohortChart.ExtrapolatedAtHorizon(cohort) is { } guess =>
            new FigureCell($"~{FigureText.Share(guess)} extrapolated", "extrapolated"),
        _ => new FigureCell("not known yet", "unknown"),
    };

    private static string Percent(Cohort cohort) =>
        (100 * cohort.MatureShare).ToString("0", CultureInfo.InvariantCulture) + " %";
}
