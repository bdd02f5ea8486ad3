using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class MonotoneTests
{
    [Theory]
    [InlineData(1UL, 0)]
    [InlineData(2UL, 0)]
    [InlineData(3UL, 7)]
    public void Margins_rise_and_fall_as_was_asked_all_over_a_grid(ulong seed, int gradientLevels)
    {
        var world = World.Make(seed, rows: 1500);
        var options = BoostingOptions.Default with
        {
            MaxTrees = 30,
            Patience = 0,
            LearningRate = 0.3,
            MaxLeaves = 24,
            L2 = 0.1,
            GradientLevels = gradientLevels,
            Monotone = new Dictionary<string, int> { ["n0"] = 1, ["n1"] = -1 },
        };
        var trees = (BoostedTrees)new BoostingLearner(options).Train(world, world, seed: 1);
        var random = new SeededRandom(seed);
        var row = new float[world.Features.Columns.Count];
        var differ = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            world.Features.CopyRow(random.NextBelow(world.Rows), row);
            var column = trial % 2;
            var last = double.NaN;
            for (var value = -5f; value <= 5f; value += 0.1f)
            {
                row[column] = value;
                var margin = trees.Margin(row) * (column == 0 ? 1 : -1);
                Assert.False(margin < last, $"{margin} after {last} at {value} of column {column}");
                if (margin > last) differ++;
                last = margin;
            }
        }

        Assert.True(differ > 100);
    }

    [Fact]
    public void Without_constraints_the_same_world_is_not_monotone()
    {
        var world = World.Make(seed: 1, rows: 1500);
        var learner = new BoostingLearner(BoostingOptions.Default with { MaxTrees = 30 });
        var trees = (BoostedTrees)learner.Train(world, world, seed: 1);
        var row = new float[world.Features.Columns.Count];
        float[] grid = [.. World.Rows(-40, 40).Select(step => step / 10f)];
        var margins = Array.ConvertAll(grid, value =>
        {
            row[0] = value;
            return trees.Margin(row);
        });
        Assert.NotEqual(margins.Order(), margins);
    }

    [Fact]
    public void A_column_that_is_no_number_and_a_direction_that_is_none_are_refused()
    {
        var world = World.Make(seed: 1, rows: 100);
        var category = BoostingOptions.Default with { Monotone = new Dictionary<string, int> { ["c0"] = 1 } };
        var error = Assert.Throws<ArgumentException>(() => new BoostingLearner(category).Train(world, world, seed: 1));
        Assert.Contains(
            "'c0', but there is no number of that name; allowed are 'n0'", error.Message, StringComparison.Ordinal);
        var direction = BoostingOptions.Default with { Monotone = new Dictionary<string, int> { ["n0"] = 2 } };
        error = Assert.Throws<ArgumentException>(() => new BoostingLearner(direction));
        Assert.Contains("'n0' is 2; allowed is 1 (rising) or -1 (falling)", error.Message, StringComparison.Ordinal);
    }
}
