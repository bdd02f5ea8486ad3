using Predictive.Dashboard.Tables;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The four cells as a table, worked and not worked apart where that is known.</summary>
internal static class CellFigures
{
    public const string Lead =
        "The leads that only one side calls decide the matter. A lead that sales worked had a better chance to convert "
        + "than one nobody called, so the two stand apart where it is known.";

    private static readonly (string Key, string Name)[] _cells =
    [
        ("both", "MQLs of both"),
        ("onlyPredicted", "newly qualified: only predicted"),
        ("onlyRules", "no longer qualified: only by the rules"),
        ("neither", "MQLs of neither"),
    ];

    public static IReadOnlyList<FigureColumn> Columns(IReadOnlyDictionary<string, CellDocument> cells) =>
    [
        new(""), new("leads", true), new("converted", true), new("conversion rate", true),
        .. HasWork(cells)
            ? [new FigureColumn("worked by sales", true), new FigureColumn("not worked", true)]
            : Array.Empty<FigureColumn>(),
    ];

    public static IEnumerable<IReadOnlyList<FigureCell>> Rows(IReadOnlyDictionary<string, CellDocument> cells) =>
        from cell in _cells
        where cells.ContainsKey(cell.Key)
        select Row(cell.Name, cells[cell.Key], HasWork(cells));

    private static bool HasWork(IReadOnlyDictionary<string, CellDocument> cells) =>
        cells.Values.Any(cell => cell.Worked is not null || cell.NotWorked is not null);

    private static IReadOnlyList<FigureCell> Row(string name, CellDocument cell, bool hasWork) =>
    [
        name, FigureText.Count(cell.Leads), FigureText.Count(cell.Conversions), Rate(cell.Leads, cell.ConversionRate),
        .. hasWork ? [Part(cell.Worked), Part(cell.NotWorked)] : Array.Empty<FigureCell>(),
    ];

    private static FigureCell Part(CellPartDocument? part) =>
        part is null ? "-" : $"{Rate(part.Leads, part.ConversionRate)} of {FigureText.Count(part.Leads)}";

    private static string Rate(int leads, MetricDocument rate) => leads == 0 ? "-" : MetricText.Share(rate);
}
