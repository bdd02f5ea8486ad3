using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;
using Xunit;

namespace Predictive.Learning.Tests.Growing;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(1, 0, 1, 1000)]
    [InlineData(18, 3, 2, 1000)]
    [InlineData(250, 7, 4, 1000)]
    [InlineData(0, 9, 1, 0)]
    [InlineData(9, 17, 2, 0)]
    public void The_histogram_equals_its_naive_twin_at_any_width(
        int numbers, int categories, int threads, int rowsWorthJoining)
    {
        var world = World.Make(seed: 4, rows: 300, numbers, categories);
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        using var team = new WorkTeam(threads, KernelSet.Chosen);
        var tiles = new CodeTiles(matrix, World.Rows(0, matrix.Columns), team, rowsWorthJoining);
        var rows = World.Rows(0, world.Rows).Where(row => row % 3 != 0).ToArray();
        var packed = Packed(world.Rows);
        var histogram = Fill(tiles, rows, packed, isWanted: [.. World.Rows(0, matrix.Columns).Select(_ => true)]);
        Assert.Equal(matrix.Columns, tiles.Tiles.Sum(tile => tile.Columns.Length));
        foreach (var tile in tiles.Tiles)
        {
            foreach (var place in tile.Wanted)
            {
                var column = tile.Columns[place.Offset];
                var values = matrix.ValueBins(column);
                var missing = NaiveHistogram.SumOf(matrix, packed, rows, column, ColumnBins.Missing);
                Assert.Equal(missing, histogram.Of(tile)[place.Start + values]);
                for (var bin = 0; bin < values; bin += matrix.Columns > 100 ? 51 : 1)
                {
                    var expected = NaiveHistogram.SumOf(matrix, packed, rows, column, bin);
                    Assert.Equal(expected, histogram.Of(tile)[place.Start + bin]);
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void Parent_minus_child_is_the_other_child_in_the_columns_that_are_wanted(int rowsWorthJoining)
    {
        var world = World.Make(seed: 5, rows: 400);
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        using var team = new WorkTeam(2, KernelSet.Chosen);
        var tiles = new CodeTiles(matrix, World.Rows(0, matrix.Columns), team, rowsWorthJoining);
        var packed = Packed(world.Rows);
        bool[] isWanted = [true, false, true, true, false, true];
        var parent = Fill(tiles, World.Rows(0, 400), packed, isWanted);
        var child = Fill(tiles, World.Rows(0, 150), packed, isWanted);
        var other = Fill(tiles, World.Rows(150, 400), packed, isWanted);
        foreach (var tile in tiles.Tiles)
        {
            parent.Subtract(child, tile);
            Assert.Equal(other.Of(tile).ToArray(), parent.Of(tile).ToArray());
            Assert.Contains(other.Of(tile).ToArray(), sum => sum != 0);
        }
    }

    [Fact]
    public void Columns_with_few_bins_share_a_byte_as_long_as_it_can_tell_them_apart()
    {
        var world = World.Make(seed: 6, rows: 300, numbers: 2, categories: 12);
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        var columns = World.Rows(0, matrix.Columns);
        Assert.All(CodeCell.Deal(matrix, columns, mostCodes: 0), cell => Assert.False(cell.IsJoint));
        var cells = CodeCell.Deal(matrix, columns, mostCodes: 256);
        Assert.True(cells.Length < columns.Length);
        Assert.Equal(columns, cells.SelectMany(cell => cell.Columns).Order());
        Assert.All(cells, cell => Assert.True(cell.Codes <= 256));
    }

    [Fact]
    public void A_list_of_all_rows_names_each_once_chunk_by_chunk()
    {
        const int rows = RowChunks.Rows + 100;
        var all = RowList.All(rows);
        var named = World.Rows(0, all.Chunks).SelectMany(chunk =>
            all.Listed(chunk).ToArray().Select(row => all.First(chunk) + row));
        Assert.Equal(World.Rows(0, rows), named);
        Assert.Equal(rows, all.Count);
    }

    private static long[] Packed(int rows)
    {
        var random = new SeededRandom(7);
        return [.. World.Rows(0, rows).Select(_ => PackedSum.Of(random.NextBelow(2001) - 1000, random.NextBelow(500)))];
    }

    private static Histogram Fill(CodeTiles tiles, int[] rows, long[] packed, bool[] isWanted)
    {
        var histogram = new Histogram(tiles.Bins);
        foreach (var tile in tiles.Tiles)
        {
            tile.Want(isWanted);
            tile.Add(rows.AsSpan(0, rows.Length / 2), 0, packed, histogram.Of(tile));
            tile.Add(rows.AsSpan(rows.Length / 2), 0, packed, histogram.Of(tile));
            tile.Spread(histogram.Of(tile));
        }

        return histogram;
    }
}
