using System.Globalization;
using Predictive.Tables;

namespace Predictive.Store.Tests.Targets;

/// <summary>A small table by keys with a column of each kind, and rows for it.</summary>
internal static class SomeScores
{
    private static readonly WrittenColumn _at = new("as of", ColumnKind.Moment);

    public static KeyedTable Table(string name = "scores") => new(
        name,
        [
            new("id", ColumnKind.Text), _at, new("Grö\"ße", ColumnKind.Number), new("mql", ColumnKind.YesNo),
            new("points", ColumnKind.Whole), new("day", ColumnKind.Day), new("run", ColumnKind.Text),
        ],
        Later: _at);

    /// <summary>Rows of the leads from one number on, which say which run they are of.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Rows(int count, string run, int day = 1, int from = 0) =>
        Enumerable.Range(from, count).Select(i => Row(i, run, day));

    /// <summary>The table as text, in the order of its keys.</summary>
    public static List<string> Read(TestDatabase database, string columns = "*", string table = "scores")
    {
        using var reader = TableReader.Open(database.Address, $"SELECT {columns} FROM {table} ORDER BY id");
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join("|", Enumerable.Range(0, reader.Columns.Count).Select(i => reader[i])));
        return rows;
    }

    private static IReadOnlyList<string?> Row(int i, string run, int day) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"L{i:00000}"),
        string.Create(CultureInfo.InvariantCulture, $"2026-06-{day:00}T12:00:00Z"),
        i % 5 == 0 ? null : (i / 7.0).ToString("R", CultureInfo.InvariantCulture),
        i % 2 == 0 ? "true" : "false",
        i % 3 == 0 ? "" : i.ToString(CultureInfo.InvariantCulture),
        "2026-02-28",
        run,
    ];
}
