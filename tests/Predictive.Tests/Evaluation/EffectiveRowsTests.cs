using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class EffectiveRowsTests
{
    [Fact]
    public void Accounts_that_move_together_widen_the_interval_of_a_bin()
    {
        var likelihoods = Enumerable.Repeat(0.3, 400).ToArray();
        var together = Enumerable.Range(0, 400).Select(row => row / 10 % 3 == 0 ? 1.0 : 0.0).ToArray();
        var accounts = Enumerable.Range(0, 400).Select(row => row / 10).ToArray();

        var alone = Width(new ScoredRows(likelihoods, together));
        var clustered = Width(new ScoredRows(likelihoods, together, clusters: accounts));

        Assert.Equal(Math.Sqrt(10), clustered / alone, 0.3);
    }

    [Fact]
    public void Ten_times_the_weight_of_every_row_changes_nothing()
    {
        var labels = Enumerable.Range(0, 100).Select(row => row % 4 == 0 ? 1.0 : 0.0).ToArray();
        var likelihoods = Enumerable.Repeat(0.25, 100).ToArray();

        Assert.Equal(
            Width(new ScoredRows(likelihoods, labels)),
            Width(new ScoredRows(likelihoods, labels, [.. labels.Select(_ => 10.0)])), 1e-12);
    }

    [Fact]
    public void Where_none_converted_the_interval_stands_on_the_number_of_accounts()
    {
        var accounts = Enumerable.Range(0, 100).Select(row => row / 10).ToArray();
        var rows = new ScoredRows(new double[100], new double[100], clusters: accounts);

        Assert.Equal(WilsonInterval.Of(0, 10).High, CalibrationCurve.Of(rows)[0].Rate.High);
    }

    private static double Width(ScoredRows rows) =>
        CalibrationCurve.Of(rows)[0].Rate is { Low: { } low, High: { } high } ? high - low : double.NaN;
}
