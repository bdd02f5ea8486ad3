using System.Globalization;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Rows of every kind of column, made by a seed.</summary>
internal static class SomeRows
{
    /// <summary>A column of each kind, and texts that are all different.</summary>
    public static IReadOnlyList<WrittenColumn> Columns { get; } =
    [
        new("word", ColumnKind.Text), new("id", ColumnKind.Text), new("number", ColumnKind.Number),
        new("whole", ColumnKind.Whole), new("yes \"no\"", ColumnKind.YesNo), new("at", ColumnKind.Moment),
        new("day", ColumnKind.Day), new("never", ColumnKind.Number),
    ];

    /// <summary>So many rows.</summary>
    public static string?[][] Make(int rows, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(row => Row(random, row))];
    }

    /// <summary>Writes them.</summary>
    public static void Write(string path, string?[][] rows, bool isPacked = true, int rowsPerGroup = 1000) =>
        ParquetTableWriter.WriteFile(
            path, Columns, writer => Array.ForEach(rows, row => writer.Write(row)), isPacked, rowsPerGroup);

    /// <summary>A moment as a cell.</summary>
    public static string Moment(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as a cell.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string?[] Row(Random random, int row)
    {
        var at = DateTime.UnixEpoch.AddTicks(random.NextInt64(2_000_000_000) * 10_000_000 + (random.Next(3) * 2500));
        return
        [
            Sometimes(random, ((string[])["paid", "event", "M\u00fcller, \ud83d\ude80", ""])[random.Next(4)]),
            string.Create(CultureInfo.InvariantCulture, $"L{row}-{random.Next()}"),
            Sometimes(random, random.Next(9) == 0 ? "-0" : Text(random.NextDouble() * 1e6)),
            Sometimes(random, random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)),
            Sometimes(random, random.Next(2) == 0 ? "true" : "false"),
            Sometimes(random, Moment(at)),
            Sometimes(random, Day(DateOnly.FromDateTime(at))),
            null,
        ];
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string? Sometimes(Random random, string cell) => random.Next(5) == 0 ? null : cell;
}
