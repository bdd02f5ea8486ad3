using System.Buffers.Binary;
using Predictive.Tables.Parquet.Cells;
using Predictive.Tables.Parquet.Encodings;
using Predictive.Tables.Parquet.Metadata;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

public sealed class ParquetReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reading-").FullName;

    private string File => Path.Combine(_folder, "t.parquet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nested_columns_are_named()
    {
        NodeScript.Run("duckdb_run.mjs",
            $"COPY (SELECT 1 AS a, [1, 2] AS tags, {{'x': 1}} AS point, 2 AS b) TO '{File}' (FORMAT parquet)");
        var error = Assert.Throws<TableException>(() => TableReader.Open(File));
        Assert.StartsWith($"{File} cannot be read as Parquet: it has nested columns", error.Message);
        Assert.Contains("'tags', 'point'", error.Message);
        Assert.DoesNotContain("'b'", error.Message);
    }

    [Fact]
    public void A_flipped_bit_of_a_page_is_told_with_its_place()
    {
        SomeRows.Write(File, SomeRows.Make(300, seed: 1), isPacked: false, rowsPerGroup: 100);
        var bytes = System.IO.File.ReadAllBytes(File);
        var at = bytes.AsSpan().IndexOf("L150-"u8);
        bytes[at] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        using var reader = TableReader.Open(File);
        for (var row = 0; row < 100; row++)
            Assert.True(reader.Read() && reader[1].Length > 0);
        Assert.True(reader.Read());
        var error = Assert.Throws<TableException>(() => reader[1]);
        Assert.Matches(
            @"t\.parquet: row group 2, column 'id', page at byte \d+: .* its checksum differs\.$", error.Message);
    }

    [Fact]
    public void A_column_that_nobody_asks_for_is_not_read()
    {
        SomeRows.Write(File, SomeRows.Make(300, seed: 1), isPacked: false);
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[bytes.AsSpan().IndexOf("L150-"u8)] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        using var reader = TableReader.Open(File);
        var cells = 0;
        while (reader.Read())
            cells += reader[2].Length + reader.Letters(3).Length;
        Assert.True(cells > 0);
    }

    [Fact]
    public void Row_groups_without_the_words_that_matter_are_passed_over()
    {
        string[] kinds = ["click", "form", "open", "visit"];
        ParquetTableWriter.WriteFile(File, [new("kind", ColumnKind.Text)], writer =>
        {
            for (var row = 0; row < 400; row++)
                writer.Write(kinds[row / 100]);
        }, rowsPerGroup: 100);
        Assert.Equal((100, 101), Read("form"));
        Assert.Equal((200, 101), Read("fo", "visit"));
        Assert.Equal((0, 0), Read("zebra"));
        Assert.Equal((400, 1), Read());

        (int Rows, long First) Read(params string[] words)
        {
            using var reader = TableReader.Open(File);
            if (words.Length > 0)
                reader.OnlyNeeds(0, words);
            var (rows, first) = (0, 0L);
            for (; reader.Read(); rows++)
                first = rows == 0 ? reader.Line : first;
            return (rows, first);
        }
    }

    [Fact]
    public void What_is_no_Parquet_says_so()
    {
        System.IO.File.WriteAllText(File, "id,created\nA,2026-01-01\n");
        var error = Assert.Throws<TableException>(() => TableReader.Open(File));
        Assert.Contains("does not end as Parquet does", error.Message);
    }

    [Theory]
    [InlineData(0, 2_440_588, "1970-01-01T00:00:00Z")]
    [InlineData(1_500_000_000, 2_461_367, "2026-11-22T00:00:01.5Z")]
    [InlineData(86_399_999_999_999, 2_440_587, "1969-12-31T23:59:59.999999999Z")]
    public void Old_timestamps_of_96_bits_are_moments_in_UTC(long nanoseconds, uint day, string text)
    {
        var values = new ColumnValues(PhysicalType.Int96) { Bytes = new byte[12] };
        BinaryPrimitives.WriteInt64LittleEndian(values.Bytes, nanoseconds);
        BinaryPrimitives.WriteUInt32LittleEndian(values.Bytes.AsSpan(8), day);
        values.Reserve(1);
        values.SetSlice(0, 0, 12);
        var type = new CellType(CellKind.OldTimestamp, IsUtc: true);
        var letters = new CellLetters(new ParquetColumn("t", PhysicalType.Int96, 12, false, type));
        Assert.Equal(text, letters.Of(values, 0).ToString());
    }

    [Fact]
    public void Old_levels_are_bits_the_highest_first()
    {
        var levels = Levels.Before(new PageBytes([0b1010_0000, 0b0100_0000], 0, 2), ParquetEncoding.BitPacked, 10);
        var read = new int[10];
        levels.Read(read);
        Assert.Equal([1, 0, 1, 0, 0, 0, 0, 0, 0, 1], read);
    }

    [Theory]
    [InlineData(0, "1970-01-01")]
    [InlineData(-1, "1969-12-31")]
    [InlineData(11_016, "2000-02-29")]
    [InlineData(-719_528, "0000-01-01")]
    [InlineData(2_932_897, "+10000-01-01")]
    public void Days_of_any_year_are_ISO_dates(long days, string text)
    {
        var letters = new char[20];
        Assert.Equal(text, new string(letters, 0, IsoLetters.WriteDate(letters, days)));
    }
}
