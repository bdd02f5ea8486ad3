using Predictive.Learning.Binning;
using Predictive.Learning.Growing;
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
        var (matrix, gradients, builder) = Prepare(world, threads);
        var rows = World.Rows(0, world.Rows).Where(row => row % 3 != 0).ToArray();
        var histogram = builder.Build(rows, World.Rows(0, matrix.Columns), gradients);
        for (var column = 0; column < matrix.Columns; column++)
        {
            var bins = histogram.Column(column);
            Assert.Equal(matrix.ValueBins(column) + 1, bins.Length);
            Assert.Equal(rows.Length, bins.ToArray().Sum(bin => bin.Rows));
            var missing = NaiveHistogram.BinOf(matrix, gradients, rows, column, ColumnBins.Missing);
            Assert.Equal(missing, bins[^1]);
            for (var bin = 0; bin < bins.Length - 1; bin += matrix.Columns > 100 ? 51 : 1)
            {
                Assert.Equal(NaiveHistogram.BinOf(matrix, gradients, rows, column, bin), bins[bin]);
            }
        }
    }

    [Fact]
    public void Threads_and_other_columns_change_no_sum_even_in_a_histogram_used_before()
    {
        var world = World.Make(seed: 6, rows: 30_000, numbers: 10, categories: 2);
        var rows = World.Rows(0, world.Rows);
        var (matrix, gradients, builder) = Prepare(world, threads: 4);
        var (_, _, alone) = Prepare(world, threads: 1);
        var all = builder.Build(rows, World.Rows(0, matrix.Columns), gradients);
        var few = alone.Build(rows, [1, 4, 11], gradients);
        alone.Return(few);
        few = alone.Build(rows, [1, 4, 11], gradients);
        foreach (var column in new[] { 1, 4, 11 })
        {
            Assert.Equal(all.Column(column).ToArray(), few.Column(column).ToArray());
        }
    }

    [Fact]
    public void Parent_minus_child_is_the_other_child()
    {
        var world = World.Make(seed: 5, rows: 400);
        var (matrix, gradients, builder) = Prepare(world, threads: 2);
        var columns = World.Rows(0, matrix.Columns);
        var parent = builder.Build(World.Rows(0, 400), columns, gradients);
        parent.Subtract(builder.Build(World.Rows(0, 150), columns, gradients), columns);
        var other = builder.Build(World.Rows(150, 400), columns, gradients);
        for (var column = 0; column < matrix.Columns; column++)
        {
            Assert.Equal(other.Column(column).ToArray(), parent.Column(column).ToArray());
        }
    }

    private static (BinnedMatrix, Gradients, HistogramBuilder) Prepare(LabelledRows world, int threads)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var matrix = BinMapper.Learn(world.Features, 255, 1).Bin(world.Features);
        var gradients = new Gradients(world.Labels, world.Weights);
        gradients.Update(Array.ConvertAll(world.Labels, label => label - 0.3), parallel);
        return (matrix, gradients, new HistogramBuilder(matrix, parallel));
    }
}
