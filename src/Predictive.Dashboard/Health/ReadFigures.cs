using Predictive.Dashboard.Tables;
using Predictive.Data;

namespace Predictive.Dashboard.Health;

/// <summary>What was read, as tables.</summary>
internal static class ReadFigures
{
    /// <summary>More rejected rows than this are not shown; the console writes them all.</summary>
    public const int MostRejected = 10;

    public static IReadOnlyList<FigureColumn> TableColumns { get; } =
        [new("table"), new("file"), new("rows", true), new("rows rejected", true), new("cells unreadable", true)];

    public static IReadOnlyList<FigureColumn> RejectedColumns { get; } =
        [new("file"), new("line", true), new("column"), new("value"), new("reason")];

    public static IReadOnlyList<FigureColumn> OddityColumns { get; } =
        [new("odd in"), new("count", true), new("what it is")];

    public static IReadOnlyList<FigureColumn> LeftOutColumns { get; } =
        [new("column not used"), new("file"), new("why")];

    public static IEnumerable<IReadOnlyList<FigureCell>> Tables(FunnelReadResult read) =>
        read.Tables.Select(table => Cells(
            table.Role.InWords(), table.File, FigureText.Count(table.Rows), FigureText.Count(table.RowsRejected),
            FigureText.Count(table.CellsRejected)));

    public static IEnumerable<IReadOnlyList<FigureCell>> Rejected(FunnelReadResult read) =>
        read.Rejected.Take(MostRejected).Select(one => Cells(
            one.File, FigureText.Count(one.Line), one.Column ?? "", one.Value ?? "", one.Reason));

    public static IEnumerable<IReadOnlyList<FigureCell>> Oddities(FunnelReadResult read) =>
        read.Oddities.Select(one => Cells(one.File, FigureText.Count(one.Count), one.Words));

    public static IEnumerable<IReadOnlyList<FigureCell>> LeftOut(FunnelReadResult read) =>
        read.LeftOut.Select(one => Cells(one.Column, one.File, one.Why));

    private static IReadOnlyList<FigureCell> Cells(params string[] texts) => [.. texts.Select(FigureCell.Of)];
}
