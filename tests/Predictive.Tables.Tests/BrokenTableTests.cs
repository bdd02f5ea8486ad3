using System.IO.Compression;
using System.Text;
using Xunit;

namespace Predictive.Tables.Tests;

/// <summary>A file that cannot be read ends in an error that says where, and never in all the memory.</summary>
public sealed class BrokenTableTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-").FullName;

    [Theory]
    [InlineData("7,\"open\n", "8,plain text\n")]
    [InlineData("7,", "one line that goes on and on ")]
    public void A_row_without_an_end_names_the_line_it_starts_in_and_takes_little_memory(string start, string then)
    {
        var path = Path.Combine(_folder, "t.csv");
        using (var text = new StreamWriter(path))
        {
            text.Write("id,note\n5,x\n6,y\n" + start);
            for (var length = 0; length < 60 * Megabyte; length += then.Length)
                text.Write(then);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<TableException>(() => ReadAll(path));
        Assert.Contains("t.csv line 4:", error.Message);
        Assert.Contains("longer than 16 MB", error.Message);
        Assert.Contains("never closed", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80 * Megabyte);
    }

    [Fact]
    public void A_header_without_an_end_is_an_error_with_its_line()
    {
        var path = Path.Combine(_folder, "t.csv");
        File.WriteAllText(path, "id,\"note\n" + new string('x', 20 * Megabyte));
        Assert.Contains("t.csv line 1:", Assert.Throws<TableException>(() => TableReader.Open(path)).Message);
    }

    [Fact]
    public void A_field_of_ten_megabytes_still_reads()
    {
        var path = Path.Combine(_folder, "t.csv");
        File.WriteAllText(path, "id,note\n1,\"" + new string('x', 10 * Megabyte) + "\"\n2,y\n");
        using var table = TableReader.Open(path);
        Assert.True(table.Read());
        Assert.Equal(10 * Megabyte, table.Letters(1).Length);
        Assert.True(table.Read());
        Assert.Equal("y", table[1]);
    }

    [Fact]
    public void A_compressed_file_that_was_cut_off_is_an_error_and_not_a_short_table()
    {
        using var whole = new MemoryStream();
        using (var gz = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < 50_000; row++)
                gz.Write(Encoding.UTF8.GetBytes(row == 0 ? "id,note\n" : $"{row},{row * 7919L % 100_003}\n"));
        }

        var path = Path.Combine(_folder, "t.csv.gz");
        File.WriteAllBytes(path, whole.ToArray()[..(int)(whole.Length / 2)]);
        var error = Assert.Throws<TableException>(() => ReadAll(path));
        Assert.Contains("t.csv.gz cannot be read beyond line", error.Message);
    }

    [Fact]
    public void A_folder_is_no_table()
    {
        var error = Assert.Throws<TableException>(() => TableReader.Open(_folder));
        Assert.Contains("is a folder", error.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static long ReadAll(string path)
    {
        using var table = TableReader.Open(path);
        var rows = 0L;
        while (table.Read())
            rows++;
        return rows;
    }
}
