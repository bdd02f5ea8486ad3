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
        var histogram = builder.Build(rows, gradients);
        for (var column = 0; column < matrix.Columns; column++)
        {
            for (var bin = 0; bin < ColumnBins.Codes; bin += matrix.Columns > 100 ? 51 : 1)
            {
                var naive = NaiveHistogram.BinOf(matrix, gradients, rows, column, bin);
                Assert.Equal(naive, histogram.Column(column)[bin]);
            }
        }
    }

    [Fact]
    public void Parent_minus_child_is_the_other_child()
    {
        var world = World.Make(seed: 5, rows: 400);
        var (matrix, gradients, builder) = Prepare(world, threads: 2);
        var parent = builder.Build(World.Rows(0, 400), gradients);
        parent.Subtract(builder.Build(World.Rows(0, 150), gradients));
        var other = builder.Build(World.Rows(150, 400), gradients);
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
