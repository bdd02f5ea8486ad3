using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class RankingQualityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_roc_area_is_the_chance_that_a_conversion_ranks_above_another_row(int seed)
    {
        var rows = ScoredWorld.Tied(300, seed);
        double wins = 0, pairs = 0;
        for (var a = 0; a < rows.Rows; a++)
        {
            for (var b = 0; b < rows.Rows; b++)
            {
                var pair = rows.Weights[a] * rows.Labels[a] * rows.Weights[b] * (1 - rows.Labels[b]);
                pairs += pair;
                wins += pair * (rows.Likelihoods[a] > rows.Likelihoods[b] ? 1
                    : rows.Likelihoods[a] == rows.Likelihoods[b] ? 0.5 : 0);
            }
        }

        Assert.Equal(wins / pairs, RankingQuality.RocAuc(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Average_precision_sums_recall_gained_times_precision_over_all_cuts(int seed)
    {
        var rows = ScoredWorld.Tied(200, seed);
        double area = 0, recallBefore = 0;
        var all = rows.Labels.Zip(rows.Weights, (label, weight) => label * weight).Sum();
        foreach (var cut in rows.Likelihoods.Distinct().OrderDescending())
        {
            var called = Enumerable.Range(0, rows.Rows).Where(row => rows.Likelihoods[row] >= cut).ToArray();
            var found = called.Sum(row => rows.Weights[row] * rows.Labels[row]);
            area += ((found / all) - recallBefore) * found / called.Sum(row => rows.Weights[row]);
            recallBefore = found / all;
        }

        Assert.Equal(area, RankingQuality.PrAuc(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, 1e-12);
    }

    [Fact]
    public void A_perfect_order_has_area_one_a_reversed_one_zero_and_a_constant_one_half()
    {
        double[] labels = [1, 1, 0, 0, 0], ones = [1, 1, 1, 1, 1];
        Assert.Equal(1, RankingQuality.RocAuc([0.9, 0.8, 0.3, 0.2, 0.1], labels, ones));
        Assert.Equal(0, RankingQuality.RocAuc([0.1, 0.2, 0.3, 0.4, 0.5], labels, ones));
        Assert.Equal(0.5, RankingQuality.RocAuc([0.4, 0.4, 0.4, 0.4, 0.4], labels, ones));
        Assert.Equal(1, RankingQuality.PrAuc([0.9, 0.8, 0.3, 0.2, 0.1], labels, ones));
        Assert.Equal(0.4, RankingQuality.PrAuc([0.4, 0.4, 0.4, 0.4, 0.4], labels, ones)!.Value, 1e-15);
    }

    [Fact]
    public void A_random_order_has_about_half()
    {
        var rows = ScoredWorld.Calibrated(20_000, seed: 6);
        var labels = ScoredWorld.Shuffled(rows.Rows, seed: 7).Select(row => rows.Labels[row]).ToArray();
        Assert.InRange(RankingQuality.RocAuc(rows.Likelihoods, labels, rows.Weights)!.Value, 0.48, 0.52);
    }

    [Fact]
    public void With_one_class_there_is_no_area()
    {
        Assert.Null(RankingQuality.RocAuc([0.1, 0.2], [0, 0], [1, 1]));
        Assert.Null(RankingQuality.RocAuc([0.1, 0.2], [1, 1], [1, 1]));
        Assert.Null(RankingQuality.PrAuc([0.1, 0.2], [0, 0], [1, 1]));
        Assert.Null(RankingQuality.PrAuc([], [], []));
    }
}
