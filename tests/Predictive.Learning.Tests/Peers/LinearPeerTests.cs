using Predictive.Learning.Calibrating;
using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Peers;

public sealed class LinearPeerTests
{
    [Theory]
    [InlineData(0.02, 1)]
    [InlineData(0.01, 0.5)]
    [InlineData(0.001, 0.2)]
    public void An_elastic_net_has_the_coefficients_of_scikit_learn(double strength, double l1Share)
    {
        var world = World.Make(seed: 141, rows: 600, numbers: 8, categories: 0, missing: 0);
        var design = DesignBuilder.Build(world, 10);
        var model = new LogisticRegression(design, world).Fit(strength, l1Share);
        var table = World.Rows(0, world.Rows).Select(row =>
            design.Columns.Select(column => column.Numbers![row]).Prepend(world.Labels[row]));
        var theirs = PythonPeer.NumbersOf(
            "elastic_net.py", table, PythonPeer.Text(strength), PythonPeer.Text(l1Share));
        double[] ours = [model.Intercept, .. model.Terms.ToArray().Select(term => ((NumberTerm)term).Coefficient)];
        Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.Second, pair.First, 1e-5));
        Assert.Equal(theirs.Select(each => each == 0), ours.Select(each => each == 0));
    }

    [Fact]
    public void Beta_calibration_is_logistic_regression_on_the_logarithms_of_both_chances()
    {
        var random = new SeededRandom(142);
        double[] margins = [.. World.Rows(0, 20_000).Select(_ => (random.NextDouble() * 6) - 3)];
        var labels = Array.ConvertAll(margins, margin => random.NextDouble() < Elementary.Sigmoid(
            (1.6 * -Elementary.Softplus(-margin)) + (0.5 * Elementary.Softplus(margin)) + 0.2) ? 1.0 : 0);
        var ours = BetaCalibrator.Fit(margins, labels, Array.ConvertAll(margins, _ => 1.0));
        var theirs = PythonPeer.NumbersOf(
            "beta_calibration.py", World.Rows(0, margins.Length).Select(row => new[] { labels[row], margins[row] }));
        Assert.Equal(theirs[0], ours.LowSlope, 0.01);
        Assert.Equal(theirs[1], ours.HighSlope, 0.01);
        Assert.Equal(theirs[2], ours.Intercept, 0.01);
    }
}
