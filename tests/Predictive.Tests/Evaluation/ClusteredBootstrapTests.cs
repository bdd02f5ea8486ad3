using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class ClusteredBootstrapTests
{
    [Fact]
    public void Of_many_small_worlds_about_95_percent_hold_the_truth_within_their_interval()
    {
        var many = ScoredWorld.Calibrated(300_000, seed: 31);
        var truth = RankingQuality.RocAuc(many.Likelihoods, many.Labels, many.Weights)!.Value;
        int aucs = 0, slopes = 0, intercepts = 0;
        for (var world = 0; world < 200; world++)
        {
            var report = Evaluator.Evaluate(ScoredWorld.Calibrated(300, 1000 + world), 0.3, rounds: 100, seed: 32);
            aucs += report.Auc.Low <= truth && truth <= report.Auc.High ? 1 : 0;
            slopes += report.CalibrationSlope.Low <= 1 && 1 <= report.CalibrationSlope.High ? 1 : 0;
            intercepts += report.CalibrationIntercept.Low <= 0 && 0 <= report.CalibrationIntercept.High ? 1 : 0;
        }

        Assert.InRange(aucs, 176, 198);
        Assert.InRange(slopes, 176, 198);
        Assert.InRange(intercepts, 176, 198);
    }

    [Fact]
    public void Copies_of_a_lead_in_one_account_do_not_pass_for_evidence()
    {
        var single = ScoredWorld.Calibrated(500, seed: 33);
        int[] copies = [.. Enumerable.Range(0, single.Rows * 5).Select(row => row / 5)];
        var clustered = single.Take(copies);
        var apart = new ScoredRows(clustered.Likelihoods, clustered.Labels);
        double Width(ScoredRows rows)
        {
            var auc = Evaluator.Evaluate(rows, 0.3, rounds: 300, seed: 34).Auc;
            return auc.High!.Value - auc.Low!.Value;
        }

        Assert.InRange(Width(clustered) / Width(apart), 1.9, 2.6);
        Assert.Equal(Width(single), Width(clustered), 1e-9);
    }

    [Fact]
    public void Every_round_draws_as_many_accounts_as_there_are()
    {
        var weights = Enumerable.Repeat(1.0, 50).ToArray();
        int[] clusters = [.. Enumerable.Range(0, 50).Select(row => row * 7)];
        var rounds = ClusteredBootstrap.Run(
            weights,
            clusters,
            2,
            (drawn, figures) => (figures[0], figures[1]) = (Sum(drawn), drawn[3]),
            2000,
            seed: 35);
        Assert.Equal(Estimate.Of(50, 50, 50), rounds.Interval(0, 50));
        var times = rounds.Interval(1, 1);
        Assert.Equal((0, 3), (times.Low, times.High));
    }

    [Fact]
    public void A_difference_is_paired_so_twins_differ_by_nothing()
    {
        var weights = Enumerable.Repeat(1.0, 30).ToArray();
        var rounds = ClusteredBootstrap.Run(
            weights,
            [.. Enumerable.Range(0, 30)],
            2,
            (drawn, figures) => (figures[0], figures[1]) = (drawn[0] + drawn[1], drawn[0] + drawn[1] - 1),
            100,
            seed: 36);
        Assert.Equal(Estimate.Of(1, 1, 1), rounds.Difference(0, 1, 1));
    }

    [Fact]
    public void A_few_accounts_give_no_interval_but_a_reason()
    {
        var rows = ScoredWorld.Calibrated(90, seed: 37, rowsPerAccount: 10);
        var auc = Evaluator.Evaluate(rows, 0.3, rounds: 50, seed: 38).Auc;
        Assert.True(auc.IsSaid);
        Assert.False(auc.HasInterval);
        Assert.Equal("There are 9 accounts; an interval needs at least 10.", auc.Reason);
    }

    [Fact]
    public void Too_few_rounds_are_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => ClusteredBootstrap.Run([1], [0], 1, (_, _) => { }, 10, seed: 1));
        Assert.Contains("at least 40 rounds", error.Message, StringComparison.Ordinal);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
