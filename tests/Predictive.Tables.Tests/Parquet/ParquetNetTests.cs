using Parquet;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Parquet.Net reads what we write, and we read what it writes.</summary>
public sealed class ParquetNetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parquet-net-").FullName;

    private string File => Path.Combine(_folder, "t.parquet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(3, true)]
    [InlineData(2500, true)]
    [InlineData(2500, false)]
    public async Task What_is_written_Parquet_Net_reads_the_same(int rows, bool isPacked)
    {
        var written = SomeRows.Make(rows, seed: 5);
        SomeRows.Write(File, written, isPacked);

        var columns = await ReadByOtherAsync();

        Assert.Equal(SomeRows.Columns.Count, columns.Count);
        Assert.All(columns.Index(), column => Assert.Equal(written.Select(row => row[column.Index]), column.Item));
    }

    [Theory]
    [InlineData(CompressionMethod.None, EncodingHint.Default)]
    [InlineData(CompressionMethod.Snappy, EncodingHint.Default)]
    [InlineData(CompressionMethod.Gzip, EncodingHint.Default)]
    [InlineData(CompressionMethod.Brotli, EncodingHint.Default)]
    [InlineData(CompressionMethod.Zstd, EncodingHint.Default)]
    [InlineData(CompressionMethod.Lz4Raw, EncodingHint.Default)]
    [InlineData(CompressionMethod.Snappy, EncodingHint.Dictionary)]
    [InlineData(CompressionMethod.Snappy, EncodingHint.DeltaBinaryPacked)]
    [InlineData(CompressionMethod.None, EncodingHint.ByteSplitStream)]
    public async Task What_Parquet_Net_writes_is_read_the_same(CompressionMethod method, EncodingHint hint)
    {
        var written = new OtherRows(rows: 1500, seed: 9);
        await written.WriteAsync(File, method, hint);

        try
        {
            using var reader = TableReader.Open(File);
            Assert.Equal(written.Columns.Select(column => column.Name), reader.Columns);
            foreach (var row in Enumerable.Range(0, 2 * written.Rows))
            {
                Assert.True(reader.Read());
                Assert.Equal(
                    written.Columns.Select(column => column.Cells[row % written.Rows]),
                    reader.Columns.Select((_, i) => reader.IsMissing(i) ? null : reader[i]));
            }

            Assert.False(reader.Read());
        }
        catch (TableException absent) when (absent.Message.Contains("is needed; install it", StringComparison.Ordinal))
        {
            Assert.Skip(absent.Message);
        }
    }

    /// <summary>
    /// Why the product reads with a reader of its own. Should this fail since Parquet.Net checks checksums, it may do.
    /// </summary>
    [Fact]
    public async Task A_flipped_bit_in_the_data_of_a_page_is_noticed_here_and_not_by_Parquet_Net()
    {
        SomeRows.Write(File, SomeRows.Make(200, seed: 3), rowsPerGroup: 100);
        var whole = await System.IO.File.ReadAllBytesAsync(File, Token);
        var (ours, others) = (ReadByUs(), await ReadByOtherAsync());
        Assert.NotNull(ours);
        var random = new Random(7);
        var (flips, unnoticedByUs, unnoticedByOther) = (0, 0, 0);
        while (flips < 300)
        {
            var at = random.Next(4, whole.Length);
            if (!PageLayout.IsData(whole, at))
                continue;
            flips++;
            byte[] damaged = [.. whole];
            damaged[at] ^= (byte)(1 << random.Next(8));
            await System.IO.File.WriteAllBytesAsync(File, damaged, Token);
            unnoticedByUs += ReadByUs() is { } read && !read.SequenceEqual(ours) ? 1 : 0;
            unnoticedByOther += await IsReadByOtherAsync(others) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Of {flips} flips Parquet.Net noticed all but {unnoticedByOther}.");
        Assert.Equal(0, unnoticedByUs);
        Assert.InRange(unnoticedByOther, flips / 4, flips);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<List<List<string?>>> ReadByOtherAsync() =>
        await ParquetNetFile.ReadAsync(await System.IO.File.ReadAllBytesAsync(File, Token));

    private List<string>? ReadByUs()
    {
        try
        {
            using var reader = TableReader.Open(File);
            var cells = new List<string>();
            while (reader.Read())
                cells.AddRange(reader.Columns.Select((_, i) => reader[i]));
            return cells;
        }
        catch (TableException)
        {
            return null;
        }
    }

    /// <summary>Whether it is read, and otherwise than it was written.</summary>
    private async Task<bool> IsReadByOtherAsync(List<List<string?>> written)
    {
        try
        {
            var read = await ReadByOtherAsync();
            return !read.SelectMany(column => column).SequenceEqual(written.SelectMany(column => column));
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            return false;
        }
    }
}
