using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class LossTests
{
    private static readonly BoostingOptions _stump = BoostingOptions.Default with
    {
        MaxTrees = 1,
        Patience = 0,
        LearningRate = 1,
        MaxLeaves = 2,
        MinLeafRows = 1,
        MinLeafWeight = 0,
        L2 = 0,
        ColumnShare = 1,
    };

    [Fact]
    public void The_squared_loss_starts_at_the_mean_and_gives_leaves_their_means()
    {
        var trees = Train(_stump with { Loss = BoostingLoss.Squared }, [1, 2, 3, 4], [-3, -1, 10, 20], [1, 1, 1, 1]);
        Assert.Equal(6.5, trees.BaseMargin, 1e-12);
        Assert.Equal(-2, trees.Margin([1]), 1e-9);
        Assert.Equal(15, InverseLink.Of(BoostingLoss.Squared, trees.Margin([4])), 1e-9);
    }

    [Fact]
    public void The_gamma_loss_learns_amounts_and_its_inverse_link_gives_them_back()
    {
        var options = _stump with { Loss = BoostingLoss.Gamma, MaxTrees = 60, LearningRate = 0.5 };
        var trees = Train(options, [1, 1, 4, 4], [10, 30, 400, 600], [1, 1, 1, 1]);
        Assert.Equal(Math.Log(260), trees.BaseMargin, 1e-12);
        Assert.Equal(20, InverseLink.Of(BoostingLoss.Gamma, trees.Margin([1])), 0.01);
        Assert.Equal(500, InverseLink.Of(BoostingLoss.Gamma, trees.Margin([4])), 0.1);
    }

    [Fact]
    public void Weights_count_in_every_loss()
    {
        var squared = Train(_stump with { Loss = BoostingLoss.Squared }, [1, 1, 3, 3], [0, 8, 20, 20], [3, 1, 1, 1]);
        Assert.Equal(2, squared.Margin([1]), 1e-9);
        var gamma = Train(_stump with { Loss = BoostingLoss.Gamma }, [1, 1, 3, 3], [4, 8, 20, 20], [3, 1, 1, 1]);
        Assert.Equal(Math.Log((12 + 8 + 40) / 6.0), gamma.BaseMargin, 1e-12);
    }

    [Fact]
    public void L1_draws_the_sums_of_gradients_towards_nought()
    {
        // Each leaf has G = +-1 and H = 1/2; an L1 of 1/4 leaves 3/4 of the gradient.
        var trees = Train(_stump with { L1 = 0.25, L2 = 1 }, [1, 2, 3, 4], [0, 0, 1, 1], [1, 1, 1, 1]);
        Assert.Equal(0.75 / 1.5, trees.Margin([4]), 1e-12);
        Assert.Equal(0, Train(_stump with { L1 = 1 }, [1, 2, 3, 4], [0, 0, 1, 1], [1, 1, 1, 1]).Trees.Length);
    }

    [Fact]
    public void Amounts_stop_early_by_their_own_loss()
    {
        var world = World.Make(seed: 71, rows: 2000);
        var amounts = Array.ConvertAll(world.Labels, label => label > 0.5 ? 100.0 : 10);
        var rows = new LabelledRows(world.Features, amounts, world.Weights);
        var options = BoostingOptions.Default with { Loss = BoostingLoss.Gamma, Patience = 5, MinTrees = 1 };
        var trees = (BoostedTrees)new BoostingLearner(options).Train(
            rows.Take(World.Rows(0, 1500)), rows.Take(World.Rows(1500, 2000)), seed: 1);
        Assert.InRange(trees.Trees.Length, 5, 500);
        var margins = World.MarginsOf(trees, rows.Features);
        Assert.True(Ranking.Auc(margins[1500..], world.Labels[1500..]) > 0.65);
    }

    private static BoostedTrees Train(BoostingOptions options, float[] x, double[] labels, double[] weights)
    {
        var rows = new LabelledRows(new FeatureMatrix([FeatureColumn.Number("x")], [x]), labels, weights);
        return (BoostedTrees)new BoostingLearner(options).Train(rows, rows.Take([]), seed: 1);
    }
}
