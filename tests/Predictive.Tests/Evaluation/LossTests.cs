using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class LossTests
{
    [Fact]
    public void Losses_are_the_weighted_means_computed_by_hand()
    {
        double[] likelihoods = [0.8, 0.3], labels = [1, 0], weights = [1, 3];
        Assert.Equal(
            -(Math.Log(0.8) + (3 * Math.Log(0.7))) / 4, LogLoss.Of(likelihoods, labels, weights)!.Value, 1e-15);
        Assert.Equal((0.04 + (3 * 0.09)) / 4, BrierScore.Of(likelihoods, labels, weights)!.Value, 1e-15);
    }

    [Fact]
    public void A_wrong_certainty_is_dear_but_finite()
    {
        var loss = LogLoss.Of([1, 0], [0, 1], [1, 1])!.Value;
        Assert.InRange(loss, 30, 40);
    }

    [Fact]
    public void Lift_precision_and_recall_are_those_computed_by_hand()
    {
        double[] likelihoods = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1];
        double[] labels = [1, 0, 1, 0, 0, 0, 0, 1, 0, 0];
        var ones = Enumerable.Repeat(1.0, 10).ToArray();
        var top = LiftCurve.At(likelihoods, labels, ones, 0.3)!.Value;
        Assert.Equal(2 / 3.0, top.Precision, 1e-12);
        Assert.Equal(2 / 3.0, top.Recall!.Value, 1e-12);
        Assert.Equal(2 / 0.9, top.Lift!.Value, 1e-12);
    }

    [Fact]
    public void A_tie_at_the_cut_is_shared_at_its_own_rate()
    {
        double[] likelihoods = [0.9, 0.5, 0.5, 0.5, 0.1], labels = [1, 1, 0, 0, 0], ones = [1, 1, 1, 1, 1];
        var top = LiftCurve.At(likelihoods, labels, ones, 0.4)!.Value;
        Assert.Equal((1 + (1 / 3.0)) / 2, top.Precision, 1e-12);
        Assert.Equal((1 + (1 / 3.0)) / 2, top.Recall!.Value, 1e-12);
    }

    [Fact]
    public void Taking_everything_finds_everything_at_lift_one()
    {
        var rows = ScoredWorld.Tied(100, seed: 8);
        var all = LiftCurve.At(rows.Likelihoods, rows.Labels, rows.Weights, 1)!.Value;
        Assert.Equal(1, all.Recall!.Value, 1e-12);
        Assert.Equal(1, all.Lift!.Value, 1e-12);
    }
}
