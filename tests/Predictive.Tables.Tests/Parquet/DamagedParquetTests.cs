using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Files that were cut off, or of which bits were flipped.</summary>
public sealed class DamagedParquetTests : IDisposable
{
    private const int SlowestMilliseconds = 10_000;
    private const long MostBytes = 256L << 20;
    private readonly string _folder = Directory.CreateTempSubdirectory("damaged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Five_hundred_damaged_files_are_refused_or_read_and_never_wrong_where_checksums_are() => Damage(500);

    [Fact]
    [Trait("Category", "Whole")]
    public void Ten_thousand_damaged_files_are_refused_or_read_and_never_wrong_where_checksums_are() => Damage(10_000);

    /// <summary>DuckDB writes no checksums, but all codecs and encodings.</summary>
    [Fact]
    public void Five_hundred_damaged_files_of_DuckDB_are_refused_or_read() => DamageDuckDb(500);

    [Fact]
    [Trait("Category", "Whole")]
    public void Ten_thousand_damaged_files_of_DuckDB_are_refused_or_read() => DamageDuckDb(10_000);

    private void Damage(int files)
    {
        var random = new Random(7);
        var whole = Enumerable.Range(0, 4).Select(i => Written(i)).ToArray();
        var (refused, silent, unchanged) = (0, 0, 0);
        for (var file = 0; file < files; file++)
        {
            var (bytes, cells) = whole[file % whole.Length];
            var footer = bytes.Length - 8 - BitConverter.ToInt32(bytes, bytes.Length - 8);
            var isCut = file % 5 == 4;
            var (damaged, at) = isCut ? (bytes[..random.Next(bytes.Length)], 0) : Flipped(bytes, random);
            var read = Read(damaged);
            if (read is null)
            {
                refused++;
                continue;
            }

            Assert.False(isCut, $"file {file} was cut off to {damaged.Length} bytes and read");
            if (read.SequenceEqual(cells))
                unchanged++;
            else
                silent++;
            Assert.True(at >= footer || read.SequenceEqual(cells) || IsInHeader(bytes, at),
                $"file {file}: a flip at byte {at} of a page's data went unnoticed");
        }

        // What is not told: names, statistics and sizes of the metadata, which carry no checksum.
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{refused} refused, {unchanged} read as written, {silent} read otherwise (the format cannot show it)");
        Assert.True(refused > files / 2);
        Assert.True(silent < files / 20, $"{silent} of {files}");
    }

    private void DamageDuckDb(int files)
    {
        NodeScript.Run("duckdb_write.mjs", _folder, "60");
        var whole = Directory.EnumerateFiles(_folder, "*.parquet").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Where(bytes => bytes.Length < 200_000).ToArray();
        var random = new Random(11);
        var refused = 0;
        for (var file = 0; file < files; file++)
        {
            var bytes = whole[file % whole.Length];
            var damaged = file % 5 == 4 ? bytes[..random.Next(bytes.Length)] : Flipped(bytes, random).Bytes;
            refused += Read(damaged) is null ? 1 : 0;
        }

        Assert.True(refused > files / 5, $"{refused} of {files} refused");
    }

    private (byte[] Bytes, List<string> Cells) Written(int seed)
    {
        var path = Path.Combine(_folder, "whole.parquet");
        SomeRows.Write(path, SomeRows.Make(40 + (160 * seed), seed), isPacked: seed % 2 == 0, rowsPerGroup: 100);
        var bytes = File.ReadAllBytes(path);
        return (bytes, Read(bytes)!);
    }

    private static (byte[] Bytes, int At) Flipped(byte[] bytes, Random random)
    {
        var damaged = bytes.ToArray();
        var at = random.Next(bytes.Length);
        damaged[at] ^= (byte)(1 << random.Next(8));
        return (damaged, at);
    }

    /// <summary>All cells; null where the file is refused.</summary>
    private List<string>? Read(byte[] bytes)
    {
        var path = Path.Combine(_folder, "damaged.parquet");
        File.WriteAllBytes(path, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.TickCount64;
        try
        {
            using var reader = TableReader.Open(path);
            var cells = new List<string>();
            while (reader.Read())
            {
                for (var i = 0; i < reader.Columns.Count; i++)
                    cells.Add(reader.IsMissing(i) ? "(missing)" : reader[i]);
            }

            return cells;
        }
        catch (TableException e)
        {
            Assert.StartsWith(path, e.Message);
            return null;
        }
        finally
        {
            var took = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(took < MostBytes, $"{bytes.Length} bytes took {took} bytes of memory");
            Assert.True(Environment.TickCount64 - started < SlowestMilliseconds);
        }
    }

    /// <summary>Whether a byte lies in a page's header, which its checksum does not cover.</summary>
    private static bool IsInHeader(byte[] bytes, int at) => !PageLayout.IsData(bytes, at);
}
