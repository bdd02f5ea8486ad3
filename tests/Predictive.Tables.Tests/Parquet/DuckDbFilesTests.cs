using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Files that DuckDB wrote, over types, encodings, compressions, missing values and sizes.</summary>
public sealed class DuckDbFilesTests : IDisposable
{
    private const int Files = 200;
    private readonly string _folder = Directory.CreateTempSubdirectory("duckdb-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_hundred_files_of_DuckDB_read_as_DuckDB_reads_them()
    {
        NodeScript.Run("duckdb_write.mjs", _folder, Files.ToString(CultureInfo.InvariantCulture));
        var cells = 0L;
        foreach (var path in Directory.EnumerateFiles(_folder, "*.parquet").Order(StringComparer.Ordinal))
            cells += Compare(path);

        // Fewer would mean that the files hold less than they should.
        Assert.True(cells > 900_000, $"{cells} cells");
    }

    private static long Compare(string path)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(path + ".json"));
        var names = expected.RootElement.GetProperty("columns").EnumerateArray().Select(one => one.GetString()!);
        using var reader = TableReader.Open(path);
        var columns = names.Select(name => (Name: name, Place: reader.IndexOf(name))).ToArray();
        Assert.All(columns, column => Assert.True(column.Place >= 0, $"{path} {column.Name}"));
        var cells = 0L;
        foreach (var row in expected.RootElement.GetProperty("rows").EnumerateArray())
        {
            Assert.True(reader.Read(), path);
            foreach (var ((name, place), wanted) in columns.Zip(row.EnumerateArray()))
            {
                cells++;
                var read = reader.IsMissing(place) ? null : reader[place];
                if (!IsSame(name, wanted.GetString(), read) || reader.Letters(place) is var letters
                    && !letters.SequenceEqual(read ?? ""))
                {
                    Assert.Fail($"{Path.GetFileName(path)} row {reader.Line} '{name}': {wanted} but read {read}");
                }
            }
        }

        Assert.False(reader.Read(), path);
        return cells;
    }

    private static bool IsSame(string name, string? wanted, string? read)
    {
        var type = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (type is "DOUBLE" && wanted == "nan")
            return read is null;
        if (wanted is null || read is null)
            return wanted == read;
        return type switch
        {
            "DOUBLE" => Number(wanted).Equals(Number(read)) && double.IsNegative(Number(wanted)) == double.IsNegative(
                Number(read)),
            "FLOAT" => float.Parse(wanted, CultureInfo.InvariantCulture)
                == float.Parse(read, CultureInfo.InvariantCulture),
            "BLOB" => wanted == (read.StartsWith("0x", StringComparison.Ordinal)
                ? read[2..].ToUpperInvariant()
                : Convert.ToHexString(Encoding.UTF8.GetBytes(read))),
            "TIME" => wanted == read,
            "TIMESTAMPTZ" => wanted.Replace(' ', 'T').Replace("+00", "Z", StringComparison.Ordinal) == read,
            _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => wanted.Replace(' ', 'T') == read,
            _ => wanted == read,
        };
    }

    private static double Number(string text) => text switch
    {
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
