using System.Globalization;

namespace Predictive.Tables;

/// <summary>A column to write.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record WrittenColumn(string Name, ColumnKind Kind)
{
    private static readonly ColumnKind[] _fromNarrow =
        [ColumnKind.YesNo, ColumnKind.Day, ColumnKind.Moment, ColumnKind.Whole, ColumnKind.Number];

    /// <summary>The narrowest kinds that hold all cells of a table; text where none does, or all are empty.</summary>
    /// <param name="names">The columns' names.</param>
    /// <param name="rows">The rows, gone through once; each has a cell for each column.</param>
    public static IReadOnlyList<WrittenColumn> Of(
        IReadOnlyList<string> names, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(rows);
        var kinds = new int[names.Count];
        var isEmpty = Enumerable.Repeat(true, names.Count).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                if (row[i] is not { Length: > 0 } cell)
                    continue;
                isEmpty[i] = false;
                while (kinds[i] < _fromNarrow.Length && !Holds(_fromNarrow[kinds[i]], cell))
                    kinds[i]++;
            }
        }

        return
        [
            .. names.Select((name, i) => new WrittenColumn(
                name, isEmpty[i] || kinds[i] == _fromNarrow.Length ? ColumnKind.Text : _fromNarrow[kinds[i]])),
        ];
    }

    /// <summary>Whether a kind holds a cell without loss: 007 is no number, nor is an id of twenty digits.</summary>
    private static bool Holds(ColumnKind kind, string cell) =>
        CellValue.TryParse(cell, kind, out _, out var real)
        && (kind != ColumnKind.Number || real.ToString("R", CultureInfo.InvariantCulture) == Shortest(cell));

    private static string Shortest(string number) =>
        number.Contains('.', StringComparison.Ordinal) && !number.Contains('E', StringComparison.OrdinalIgnoreCase)
            ? number.TrimEnd('0').TrimEnd('.')
            : number;
}
