using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>What we write, we and others read.</summary>
public sealed class WrittenParquetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parquet-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(999, true)]
    [InlineData(2500, false)]
    [InlineData(40_000, true)]
    public void What_is_written_reads_the_same(int rows, bool isPacked)
    {
        var path = Path.Combine(_folder, "t.parquet");
        var written = SomeRows.Make(rows, seed: 3);
        SomeRows.Write(path, written, isPacked, rowsPerGroup: rows > 10_000 ? 30_000 : 1000);
        using var reader = TableReader.Open(path);
        Assert.Equal(SomeRows.Columns.Select(column => column.Name), reader.Columns);
        foreach (var row in written)
        {
            Assert.True(reader.Read());
            Assert.Equal(row, Enumerable.Range(0, row.Length).Select(i => reader.IsMissing(i) ? null : reader[i]));
        }

        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(2500, true)]
    [InlineData(2500, false)]
    public void What_is_written_DuckDB_and_hyparquet_read_the_same(int rows, bool isPacked)
    {
        var path = Path.Combine(_folder, "t.parquet");
        var written = SomeRows.Make(rows, seed: 5);
        SomeRows.Write(path, written, isPacked);
        using var read = JsonDocument.Parse(NodeScript.Run("read_as_text.mjs", path));
        Assert.Equal(
            ["VARCHAR", "VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN", "TIMESTAMP WITH TIME ZONE", "DATE", "DOUBLE"],
            read.RootElement.GetProperty("columns").EnumerateArray()
                .Select(one => one.GetProperty("type").GetString()!));
        AssertSame(written, read.RootElement.GetProperty("duckdb"), microseconds: 1);
        AssertSame(written, read.RootElement.GetProperty("hyparquet"), microseconds: 1000);
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        var paths = new[] { "a.parquet", "b.parquet" }.Select(name => Path.Combine(_folder, name)).ToArray();
        foreach (var path in paths)
            SomeRows.Write(path, SomeRows.Make(500, seed: 1));
        Assert.Equal(File.ReadAllBytes(paths[0]), File.ReadAllBytes(paths[1]));
    }

    [Fact]
    public void A_cell_that_is_not_of_its_kind_leaves_the_file_as_it_was()
    {
        var path = Path.Combine(_folder, "t.parquet");
        File.WriteAllText(path, "before");
        WrittenColumn[] columns = [new("n", ColumnKind.Whole)];
        var error = Assert.Throws<FormatException>(
            () => ParquetTableWriter.WriteFile(path, columns, writer => writer.Write("1.5")));
        Assert.Equal("'1.5' in the column 'n' is no Whole.", error.Message);
        Assert.Equal("before", File.ReadAllText(path));
    }

    [Fact]
    public void Columns_are_guessed_to_be_the_narrowest_kind_that_holds_all_cells()
    {
        string?[][] rows =
        [
            ["1", "1", "007", "true", "2026-01-31", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00", ""],
            ["-2", "1.5", "1", "false", "", "2026-01-31T10:00:00.25Z", null, null],
        ];
        ColumnKind[] kinds =
        [
            ColumnKind.Whole, ColumnKind.Number, ColumnKind.Text, ColumnKind.YesNo, ColumnKind.Day, ColumnKind.Moment,
            ColumnKind.Text, ColumnKind.Text,
        ];
        var columns = WrittenColumn.Of(["a", "b", "c", "d", "e", "f", "g", "h"], rows);
        Assert.Equal(kinds, columns.Select(column => column.Kind));
    }

    private static void AssertSame(string?[][] written, JsonElement read, long microseconds)
    {
        Assert.Equal(written.Length, read.GetArrayLength());
        foreach (var (row, others) in written.Zip(read.EnumerateArray()))
        {
            foreach (var (i, other) in others.EnumerateArray().Select(cell => cell.GetString()).Index())
                Assert.True(IsSame(SomeRows.Columns[i].Kind, row[i], other, microseconds), $"{row[i]} as {other}");
        }
    }

    private static bool IsSame(ColumnKind kind, string? written, string? read, long microseconds) =>
        written is null || read is null ? written == read : kind switch
        {
            ColumnKind.Number => double.Parse(written, CultureInfo.InvariantCulture)
                .Equals(double.Parse(read, CultureInfo.InvariantCulture)),
            ColumnKind.Moment => Ticks(written) / (TimeSpan.TicksPerMicrosecond * microseconds)
                == long.Parse(read, CultureInfo.InvariantCulture),
            ColumnKind.Day when microseconds > 1 => Ticks(written) / TimeSpan.TicksPerMillisecond
                == long.Parse(read, CultureInfo.InvariantCulture),
            _ => written == read,
        };

    private static long Ticks(string moment) => DateTime.Parse(
        moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).Ticks
        - DateTime.UnixEpoch.Ticks;
}
