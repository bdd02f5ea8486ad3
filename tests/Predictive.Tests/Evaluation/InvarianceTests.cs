using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class InvarianceTests
{
    [Fact]
    public void The_order_of_rows_changes_no_metric_and_no_interval()
    {
        var rows = ScoredWorld.Tied(500, seed: 21);
        var unseen = rows.Clusters.Select(cluster => cluster % 2 == 0).ToArray();
        var order = ScoredWorld.Shuffled(rows.Rows, seed: 22);
        var straight = Evaluator.Evaluate(rows, 0.4, unseen, 60, seed: 23);
        var unseenShuffled = Array.ConvertAll(order, row => unseen[row]);
        var shuffled = Evaluator.Evaluate(rows.Take(order), 0.4, unseenShuffled, 60, seed: 23);
        Assert.Equal(straight.Metrics.ToArray(), shuffled.Metrics.ToArray());
        Assert.All(straight.Metrics.Values, metric => Assert.True(metric.HasInterval));
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var single = ScoredWorld.Tied(200, seed: 24);
        double[] weights = [.. Enumerable.Range(0, single.Rows).Select(row => 1.0 + (row % 3))];
        var weighted = new ScoredRows(single.Likelihoods, single.Labels, weights, single.Clusters);
        int[] copies = [.. Enumerable.Range(0, single.Rows).SelectMany(row => Enumerable.Repeat(row, 1 + (row % 3)))];
        var repeated = weighted.Take(copies);
        repeated = new ScoredRows(repeated.Likelihoods, repeated.Labels, null, repeated.Clusters);
        var a = Evaluator.Evaluate(weighted, 0.3, rounds: 40, seed: 25).Metrics;
        var b = Evaluator.Evaluate(repeated, 0.3, rounds: 40, seed: 25).Metrics;
        foreach (var name in a.Keys.Except([MetricNames.PerfectEce, MetricNames.AucUnseenAccounts]))
        {
            Assert.Equal(a[name].Value!.Value, b[name].Value!.Value, 1e-9);
            Assert.Equal(a[name].Low!.Value, b[name].Low!.Value, 1e-9);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_one_thread_and_on_many()
    {
        var rows = ScoredWorld.Tied(300, seed: 26);
        var ranking = Ranking.Of(rows);
        double[] weights = [.. ranking.Weights];
        var clusters = ranking.Arrange<int>(rows.Clusters);
        void Compute(ReadOnlySpan<double> drawn, Span<double> figures) =>
            figures[0] = RankingQuality.RocAuc(ranking, drawn) ?? double.NaN;
        var one = ClusteredBootstrap.Run(weights, clusters, 1, Compute, 100, seed: 27, threads: 1).Interval(0, 0.7);
        var four = ClusteredBootstrap.Run(weights, clusters, 1, Compute, 100, seed: 27, threads: 4).Interval(0, 0.7);
        var other = ClusteredBootstrap.Run(weights, clusters, 1, Compute, 100, seed: 28, threads: 4).Interval(0, 0.7);
        Assert.Equal(one, four);
        Assert.NotEqual(one, other);
    }
}
