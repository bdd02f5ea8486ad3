using System.IO.Compression;
using Xunit;

namespace Predictive.Tables.Tests;

/// <summary>What stands in a table is what is read, whatever it is and however it is asked for.</summary>
public sealed class WrittenTableTests : IDisposable
{
    private const int Seeds = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-").FullName;

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.csv.gz")]
    public void Random_tables_read_as_they_were_written(string name)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var written = WrittenTable.Of(seed);
            var path = Write(name, written.Bytes);
            using var table = TableReader.Open(path, new TableFormat(','));
            Assert.Equal(written.Columns, table.Columns.Count);
            foreach (var (line, cells) in written.Rows)
            {
                Assert.True(table.Read(), $"seed {seed}: a row is missing");
                Assert.True(line == table.Line, $"seed {seed}: line {table.Line} is line {line}");
                Assert.Equal(cells.Length != table.Columns.Count, table.Fault is not null);
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    var cell = i < cells.Length ? cells[i] : "";
                    Assert.True(table.Letters(i).SequenceEqual(cell), $"seed {seed}, line {line}, column {i}");
                    Assert.Equal(cell, table[i]);
                }
            }

            Assert.False(table.Read(), $"seed {seed}: there is a row too many");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        using var file = File.Create(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionLevel.Fastest)
            : file;
        stream.Write(bytes);
        return path;
    }
}
