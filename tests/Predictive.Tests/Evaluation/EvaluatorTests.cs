using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Fact]
    public void A_good_model_is_said_to_rank_and_to_beat_the_constant()
    {
        var report = Evaluator.Evaluate(ScoredWorld.Calibrated(4_000, seed: 41), 0.3, rounds: 100, seed: 42);
        Assert.True(report.RanksBetterThanChance);
        Assert.True(report.AucExcludesChance);
        Assert.True(report.BeatsConstant);
        Assert.Equal(report.BaseLogLoss.Value - report.LogLoss.Value, report.LogLossGain.Value);
        Assert.Equal(report.BaseBrier.Value - report.Brier.Value, report.BrierGain.Value);
        Assert.StartsWith("The model ranks better than chance (AUC 0.7", report.Verdict, StringComparison.Ordinal);
        Assert.Contains("Its likelihoods beat the constant (log loss", report.Verdict, StringComparison.Ordinal);
        Assert.Equal((4_000, 4_000), (report.Rows, report.Clusters));
    }

    [Fact]
    public void A_model_without_signal_is_not_said_to_rank_nor_to_beat_the_constant()
    {
        var rows = ScoredWorld.Calibrated(3_000, seed: 43);
        var labels = ScoredWorld.Shuffled(rows.Rows, seed: 44).Select(row => rows.Labels[row]).ToArray();
        var judged = new ScoredRows(rows.Likelihoods, labels);
        var report = Evaluator.Evaluate(judged, labels.Average(), rounds: 100, seed: 45);
        Assert.False(report.AucExcludesChance);
        Assert.False(report.BeatsConstant);
        Assert.StartsWith("Whether the model ranks better than chance cannot be told", report.Verdict);
        Assert.Contains("worse than the constant", report.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "None of the 60 rows converted.")]
    [InlineData(1, "All of the 60 rows converted.")]
    public void One_class_gives_reasons_instead_of_numbers(double label, string reason)
    {
        var rows = ScoredWorld.Calibrated(60, seed: 46);
        var one = new ScoredRows(rows.Likelihoods, [.. Enumerable.Repeat(label, 60)]);
        var report = Evaluator.Evaluate(one, 0.3, rounds: 40, seed: 47);
        Assert.Equal((null, reason), (report.Auc.Value, report.Auc.Reason));
        Assert.Equal((null, reason), (report.PrAuc.Value, report.PrAuc.Reason));
        Assert.Equal((null, reason), (report.CalibrationSlope.Value, report.CalibrationSlope.Reason));
        Assert.Equal((null, reason), (report.CalibrationIntercept.Value, report.CalibrationIntercept.Reason));
        Assert.True(report.LogLoss.IsSaid);
        Assert.False(report.LogLoss.HasInterval);
        Assert.Null(report.RanksBetterThanChance);
        Assert.StartsWith("Too few conversions to say", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_give_reasons_too()
    {
        var report = Evaluator.Evaluate(new ScoredRows([], []), 0.3, [], 40, seed: 48);
        Assert.All(
            report.Metrics.Where(metric => metric.Key != MetricNames.AucUnseenAccounts),
            metric => Assert.Equal("There are no rows to judge.", metric.Value.Reason));
    }

    [Fact]
    public void Ten_conversions_of_one_account_are_too_few_to_say()
    {
        var rows = ScoredWorld.Calibrated(100, seed: 49);
        double[] labels = [.. Enumerable.Range(0, 100).Select(row => row < 10 ? 1.0 : 0.0)];
        int[] clusters = [.. Enumerable.Range(0, 100).Select(row => row < 10 ? 0 : row)];
        var together = new ScoredRows(rows.Likelihoods, labels, null, clusters);
        var apart = new ScoredRows(rows.Likelihoods, labels);
        Assert.True(Evaluator.Evaluate(together, 0.1, rounds: 40).TooFewConversions);
        Assert.False(Evaluator.Evaluate(apart, 0.1, rounds: 40).TooFewConversions);
        Assert.False(Evaluator.Evaluate(together, 0.1, rounds: 40).Auc.HasInterval);
        Assert.True(Evaluator.Evaluate(apart, 0.1, rounds: 40).Auc.HasInterval);
    }

    [Fact]
    public void One_conversion_gives_values_without_intervals_and_the_reason()
    {
        var rows = ScoredWorld.Calibrated(1_200, seed: 54);
        var one = new ScoredRows(rows.Likelihoods, [.. Enumerable.Range(0, 1_200).Select(row => row == 7 ? 1.0 : 0.0)]);
        var report = Evaluator.Evaluate(one, 0.01, rounds: 100, seed: 55);
        Assert.True(report.Auc.IsSaid);
        Assert.Equal(
            "Too few conversions: 1 of 1,200 rows, in 1 accounts; at least 10 in 10 accounts are needed.",
            report.Auc.Reason);
        Assert.All(
            report.Metrics.Where(metric => metric.Key != MetricNames.PerfectEce),
            metric => Assert.False(metric.Value.HasInterval, metric.Key));
        Assert.StartsWith("Too few conversions to say: 1 of 1,200 rows", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_never_seen_in_training_stand_apart()
    {
        var rows = ScoredWorld.Calibrated(2_000, seed: 50);
        bool[] unseen = [.. Enumerable.Range(0, 2_000).Select(row => row % 4 == 0)];
        int[] only = [.. Enumerable.Range(0, 2_000).Where(row => unseen[row])];
        var apart = rows.Take(only);
        var auc = Evaluator.Evaluate(rows, 0.3, unseen, 60, seed: 51).AucUnseenAccounts;
        var expected = RankingQuality.RocAuc(apart.Likelihoods, apart.Labels, apart.Weights)!.Value;
        Assert.Equal(expected, auc.Value!.Value, 1e-12);
        var none = Evaluator.Evaluate(rows, 0.3, new bool[2_000], 60, seed: 51).AucUnseenAccounts;
        Assert.StartsWith("Too few: of 0 rows", none.Reason, StringComparison.Ordinal);
        Assert.Null(Evaluator.Evaluate(rows, 0.3, null, 60, seed: 51).AucUnseenAccounts.Value);
    }

    [Fact]
    public void The_metrics_keep_their_names_and_order()
    {
        var report = Evaluator.Evaluate(ScoredWorld.Calibrated(200, seed: 52), 0.3, rounds: 40, seed: 53);
        Assert.Equal(
            "conversionRate auc prAuc logLoss baseLogLoss logLossGain brier baseBrier brierGain ece perfectEce " +
            "calibrationSlope calibrationIntercept liftAt5 precisionAt5 recallAt5 liftAt10 precisionAt10 recallAt10 " +
            "liftAt20 precisionAt20 recallAt20 aucUnseenAccounts",
            string.Join(' ', report.Metrics.Keys));
    }

    [Fact]
    public void Wrong_rows_cannot_be_built()
    {
        var error = Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, 1.2], [0, 1]));
        Assert.Contains("row 1 is 1.2", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, double.NaN], [0, 1]));
        Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, 0.2], [0, 0.5]));
        Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, 0.2], [0, 1], [1, 0]));
        Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, 0.2], [0, 1], [1, 1], [0, -1]));
        Assert.Throws<ArgumentException>(() => new ScoredRows([0.1, 0.2], [0]));
        Assert.Throws<ArgumentException>(() => Estimate.Of(double.NaN, 0, 1));
        Assert.Throws<ArgumentException>(() => Estimate.Of(0.5, 0.6, 1));
    }
}
