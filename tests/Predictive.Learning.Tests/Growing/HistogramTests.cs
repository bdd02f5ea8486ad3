using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;
using Xunit;

namespace Predictive.Learning.Tests.Growing;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(18, 3, 2)]
    [InlineData(250, 7, 4)]
    public void The_histogram_equals_its_naive_twin_at_any_width(int numbers, int categories, int threads)
    {
        var world = World.Make(seed: 4, rows: 300, numbers, categories);
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        using var team = new WorkTeam(threads, KernelSet.Chosen);
        var tiles = new CodeTiles(matrix, World.Rows(0, matrix.Columns), team);
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

    [Fact]
    public void Parent_minus_child_is_the_other_child_in_the_columns_that_are_wanted()
    {
        var world = World.Make(seed: 5, rows: 400);
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        using var team = new WorkTeam(2, KernelSet.Chosen);
        var tiles = new CodeTiles(matrix, World.Rows(0, matrix.Columns), team);
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
            tile.Add(rows, packed, histogram.Of(tile));
        }

        return histogram;
    }
}
