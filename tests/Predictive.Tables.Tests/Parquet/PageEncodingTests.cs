using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Pages of version 2 and each encoding, as hyparquet's writer makes them, which DuckDB does not.</summary>
public sealed class PageEncodingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("encodings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pages_of_version_2_in_every_encoding_read_as_they_were_written()
    {
        NodeScript.Run("hyparquet_write.mjs", _folder);
        var files = Directory.EnumerateFiles(_folder, "*.parquet").ToArray();
        Assert.Equal(34, files.Length);
        Assert.All(files, Compare);
    }

    [Fact]
    public void Rows_that_nobody_asks_for_are_passed_over()
    {
        NodeScript.Run("hyparquet_write.mjs", _folder);
        foreach (var path in Directory.EnumerateFiles(_folder, "*.parquet"))
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(path + ".json"));
            var rows = expected.RootElement.GetProperty("rows");
            using var reader = TableReader.Open(path);
            for (var row = 0; reader.Read(); row++)
            {
                if (row % 997 == 5)
                    AssertSame(rows[row], reader, path);
            }
        }
    }

    private static void Compare(string path)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(path + ".json"));
        using var reader = TableReader.Open(path);
        foreach (var row in expected.RootElement.GetProperty("rows").EnumerateArray())
        {
            Assert.True(reader.Read(), path);
            AssertSame(row, reader, path);
        }

        Assert.False(reader.Read(), path);
    }

    private static void AssertSame(JsonElement row, TableReader reader, string path)
    {
        foreach (var (column, cell) in row.EnumerateArray().Index())
        {
            var (wanted, read) = (cell.GetString(), reader.IsMissing(column) ? null : reader[column]);
            var isSame = wanted == read || (wanted is not null && read is not null && IsSameNumber(path, wanted, read));
            Assert.True(isSame, $"{path} row {reader.Line} column {column}: {wanted} but read {read}");
        }
    }

    private static bool IsSameNumber(string path, string wanted, string read) =>
        double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.TryParse(read, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
        && (path.Contains("FLOAT", StringComparison.Ordinal) ? (float)number == (float)other : number == other);
}
