using Predictive.Learning.Boosting;
using Predictive.Learning.Explaining;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Explaining;

public sealed class TreeShapTests
{
    [Fact]
    public void Contributions_add_up_to_the_margin_also_for_deep_trees()
    {
        var world = World.Make(seed: 51, rows: 1500);
        var options = BoostingOptions.Default with { MaxTrees = 60, Patience = 0, MaxLeaves = 64 };
        var trees = Train(world, options with { MaxDepth = 40, MinLeafRows = 2 });
        Assert.True(trees.Depth > 8);
        var row = new float[trees.Columns.Count];
        var contributions = new double[row.Length];
        for (var i = 0; i < 200; i++)
        {
            world.Features.CopyRow(i, row);
            if (i % 9 == 0) row[4] = FeatureColumn.Unseen;
            var start = trees.Explain(row, contributions);
            Assert.Equal(trees.Margin(row), start + contributions.Sum(), 1e-9);
        }
    }

    [Fact]
    public void Contributions_equal_brute_force_Shapley_values()
    {
        var world = World.Make(seed: 52, rows: 400, numbers: 3, categories: 2);
        var options = BoostingOptions.Default with { MaxTrees = 5, Patience = 0, MinLeafRows = 5, MaxLeaves = 12 };
        var trees = Train(world, options);
        var row = new float[5];
        var contributions = new double[5];
        for (var i = 0; i < 25; i++)
        {
            world.Features.CopyRow(i, row);
            var start = trees.Explain(row, contributions);
            Assert.Equal(BruteForceShapley.Expected(trees, row, 0), start, 1e-12);
            var expected = BruteForceShapley.Of(trees, row);
            Assert.All(expected.Zip(contributions), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
        }
    }

    [Fact]
    public void The_base_is_the_mean_margin_of_the_training_rows()
    {
        var world = World.Make(seed: 53, rows: 600);
        var trees = Train(world, BoostingOptions.Default with { MaxTrees = 10, Patience = 0 });
        Assert.Equal(World.MarginsOf(trees, world.Features).Average(), trees.ExpectedMargin, 1e-9);
    }

    [Fact]
    public void Importance_finds_the_column_that_matters()
    {
        var world = World.Make(seed: 54, rows: 1500, categories: 0);
        var trees = Train(world, BoostingOptions.Default with { MaxTrees = 40, Patience = 0 });
        var byGain = FeatureImportance.ByGain(trees);
        var byContribution = FeatureImportance.ByContribution(trees, world.Features);
        Assert.Equal(1, byGain.Sum(), 1e-12);
        Assert.Equal(0, Array.IndexOf(byGain, byGain.Max()));
        Assert.Equal(0, Array.IndexOf(byContribution, byContribution.Max()));
    }

    private static BoostedTrees Train(LabelledRows world, BoostingOptions options) =>
        (BoostedTrees)new BoostingLearner(options).Train(world, world, seed: 1);
}
