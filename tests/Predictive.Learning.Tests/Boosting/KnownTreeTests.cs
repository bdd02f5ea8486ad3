using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class KnownTreeTests
{
    private static readonly BoostingOptions _oneTree = BoostingOptions.Default with
    {
        GradientLevels = 0,
        MaxTrees = 1,
        Patience = 0,
        LearningRate = 1,
        MaxLeaves = 2,
        MinLeafRows = 1,
        MinLeafWeight = 0,
        L2 = 1,
        MinCategoryRows = 1,
        ColumnShare = 1,
    };

    [Fact]
    public void A_stump_on_four_rows_has_the_threshold_and_the_leaves_of_the_book()
    {
        var trees = Grow(FeatureColumn.Number("x"), [1, 2, 3, 4], [0, 0, 1, 1]);
        var nodes = trees.Trees[0].Nodes;
        Assert.Equal(0, trees.BaseMargin);
        Assert.Equal(2.5f, nodes[0].Threshold);
        // Gradients are +-1/2 and hessians 1/4 a row: each leaf has G = +-1, H = 1/2, so the value is -G / (H + 1).
        Assert.Equal(-1 / 1.5, nodes[1].Value, 1e-12);
        Assert.Equal(1 / 1.5, nodes[2].Value, 1e-12);
        Assert.Equal(2 * (1 / 1.5), nodes[0].Gain, 1e-12);
        Assert.Equal(4, nodes[0].Cover, 1e-12);
    }

    [Fact]
    public void Missing_values_go_where_they_fit()
    {
        var trees = Grow(FeatureColumn.Number("x"), [1, 2, 3, float.NaN], [0, 0, 1, 1]);
        Assert.Equal(2.5f, trees.Trees[0].Nodes[0].Threshold);
        Assert.Equal(trees.Margin([3]), trees.Margin([float.NaN]));
        var other = Grow(FeatureColumn.Number("x"), [1, float.NaN, 3, 4], [0, 0, 1, 1]);
        Assert.Equal(other.Margin([1]), other.Margin([float.NaN]));
    }

    [Fact]
    public void Being_missing_alone_can_be_the_question()
    {
        var trees = Grow(FeatureColumn.Number("x"), [1, 2, float.NaN, float.NaN], [0, 0, 1, 1]);
        Assert.True(float.IsPositiveInfinity(trees.Trees[0].Nodes[0].Threshold));
        Assert.Equal(trees.Margin([1]), trees.Margin([float.PositiveInfinity]));
        Assert.True(trees.Margin([float.NaN]) > trees.Margin([2]));
    }

    [Fact]
    public void One_level_stands_against_all_others_and_unseen_goes_with_the_rest()
    {
        var column = FeatureColumn.Category("c", ["a", "b", "c"]);
        var trees = Grow(column, [0, 1, 1, 2, 0, 2], [0, 1, 1, 0, 0, 0]);
        var root = trees.Trees[0].Nodes[0];
        Assert.True(root.IsLevel);
        Assert.Equal(1, root.Threshold);
        Assert.Equal(trees.Margin([0]), trees.Margin([FeatureColumn.Unseen]));
        Assert.True(trees.Margin([1]) > trees.Margin([2]));
    }

    [Fact]
    public void Unseen_and_missing_levels_can_lead_to_different_margins()
    {
        var column = FeatureColumn.Category("c", ["a", "b"]);
        var trees = Grow(column, [0, 1, 0, float.NaN, float.NaN], [0, 0, 0, 1, 1]);
        Assert.True(trees.Margin([float.NaN]) > trees.Margin([FeatureColumn.Unseen]));
    }

    [Fact]
    public void Infinities_are_learned_and_scored_like_other_values()
    {
        var trees = Grow(
            FeatureColumn.Number("x"), [float.NegativeInfinity, -1, 5, float.PositiveInfinity], [1, 0, 0, 0]);
        Assert.True(trees.Margin([float.NegativeInfinity]) > trees.Margin([-1]));
        Assert.Equal(trees.Margin([5]), trees.Margin([float.PositiveInfinity]));
    }

    private static BoostedTrees Grow(FeatureColumn column, float[] values, double[] labels)
    {
        var matrix = new FeatureMatrix([column], [values]);
        var rows = new LabelledRows(matrix, labels, [.. labels.Select(_ => 1.0)]);
        return (BoostedTrees)new BoostingLearner(_oneTree).Train(rows, rows, seed: 1);
    }
}
