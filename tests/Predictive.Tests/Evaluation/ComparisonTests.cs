using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class ComparisonTests
{
    [Fact]
    public void The_four_cells_are_those_counted_by_hand()
    {
        // Week 0: two rule MQLs (rows 0, 3); week 1: one (row 5).
        double[] likelihoods = [0.9, 0.8, 0.1, 0.2, 0.3, 0.4, 0.5, 0.05];
        double[] labels = [1, 1, 0, 0, 0, 1, 0, 0];
        double[] points = [50, 10, double.NaN, 60, 20, 70, 30, 0];
        int[] weeks = [0, 0, 0, 0, 1, 1, 1, 1];
        var report = Comparison.Compare(
            new ScoredRows(likelihoods, labels), RuleMqls.FromPoints(points, 50), weeks, 40, seed: 61);

        Assert.Equal([true, true, false, false, false, false, true, false], report.PredictedMqls);
        Assert.Equal((3, 2), (report.Volume, report.Periods));
        Assert.Equal((1, 1, 1.0), Cell(report.Both));
        Assert.Equal((2, 1, 0.5), Cell(report.OnlyPredicted));
        Assert.Equal((2, 1, 0.5), Cell(report.OnlyRules));
        Assert.Equal((3, 0, 0.0), Cell(report.Neither));
        Assert.Equal(2 / 3.0, report.Predicted.ConversionRate.Value!.Value, 1e-12);
        Assert.Equal(2 / 3.0, report.Rules.Recall.Value!.Value, 1e-12);
        Assert.Equal(2 / 3.0 / 0.375, report.Predicted.Lift.Value!.Value, 1e-12);
        Assert.Equal(2, report.Predicted.ConversionsFound.Value);
        Assert.Equal(0, report.Difference.ConversionsFound.Value);
        Assert.Equal(14 / 15.0, report.PredictedAuc.Value!.Value, 1e-12);
        Assert.Equal(11 / 15.0, report.RuleAuc.Value!.Value, 1e-12);
        Assert.Equal(3 / 15.0, report.AucDifference.Value!.Value, 1e-12);
    }

    [Fact]
    public void The_volume_is_equal_in_every_period_and_the_order_of_rows_chooses_nothing()
    {
        var rows = ScoredWorld.Tied(600, seed: 62);
        var chance = new Random(63);
        double[] points = [.. rows.Likelihoods.Select(_ => (double)chance.Next(0, 100))];
        int[] weeks = [.. rows.Likelihoods.Select(_ => chance.Next(0, 9))];
        var rules = RuleMqls.FromPoints(points, 80);
        var chosen = EqualVolume.Choose(rows, rules.Verdicts, weeks);
        for (var week = 0; week < 9; week++)
        {
            int[] inWeek = [.. Enumerable.Range(0, 600).Where(row => weeks[row] == week)];
            Assert.Equal(inWeek.Count(row => rules.Verdicts[row]), inWeek.Count(row => chosen[row]));
            Assert.True(
                inWeek.Where(row => chosen[row]).Min(row => rows.Likelihoods[row])
                >= inWeek.Where(row => !chosen[row]).Max(row => rows.Likelihoods[row]));
        }

        var order = ScoredWorld.Shuffled(600, seed: 64);
        var shuffled = EqualVolume.Choose(
            rows.Take(order),
            Array.ConvertAll(order, row => rules.Verdicts[row]),
            Array.ConvertAll(order, row => weeks[row]));
        Assert.Equal(Array.ConvertAll(order, row => chosen[row]), shuffled);
    }

    [Fact]
    public void Ties_favour_neither_old_nor_new_keys()
    {
        var rows = new ScoredRows(
            [.. Enumerable.Repeat(0.5, 2_000)], new double[2_000],
            keys: [.. Enumerable.Range(0, 2_000).Select(row => $"lead-{row:00000}")]);
        bool[] rules = [.. Enumerable.Range(0, 2_000).Select(row => row < 500)];
        var chosen = EqualVolume.Choose(rows, rules, null);
        Assert.InRange(Enumerable.Range(0, 1_000).Count(row => chosen[row]), 200, 300);
    }

    [Fact]
    public void Whichever_side_knows_more_does_better()
    {
        var predicted = Duel(2_000, modelKnows: true, rulesKnow: false);
        var rules = Duel(2_000, modelKnows: false, rulesKnow: true);
        Assert.Equal(ComparisonOutcome.PredictedBetter, predicted.Outcome);
        Assert.Equal(ComparisonOutcome.RulesBetter, rules.Outcome);
        Assert.True(predicted.AucDifference.LiesAbove(0));
        Assert.True(rules.AucDifference.LiesBelow(0));
        Assert.Equal(400, predicted.Volume);
        Assert.Equal(400, predicted.PredictedMqls.Count(chosen => chosen));
    }

    [Fact]
    public void Where_neither_knows_anything_no_difference_can_be_told()
    {
        var report = Duel(2_000, modelKnows: false, rulesKnow: false);
        Assert.Equal(ComparisonOutcome.NoDifference, report.Outcome);
        Assert.Contains("; no difference can be told (difference ", report.Headline, StringComparison.Ordinal);
        Assert.Equal(0, report.AucDifference.Value!.Value, 0.06);
    }

    [Fact]
    public void Below_fifty_conversions_no_winner_is_named()
    {
        var report = Duel(120, modelKnows: true, rulesKnow: false);
        Assert.Equal(ComparisonOutcome.TooFewConversions, report.Outcome);
        Assert.StartsWith("Too few conversions to say: ", report.Headline, StringComparison.Ordinal);
        Assert.InRange(report.Conversions, 10, 49);
        Assert.All(
            new[] { report.AucDifference, report.Difference.ConversionRate, report.Difference.Lift },
            difference => Assert.Contains("at least 50 in 10 accounts are needed", difference.Reason));
        Assert.True(report.PredictedAuc.HasInterval);
    }

    [Fact]
    public void One_conversion_gives_no_interval_to_any_side_nor_to_their_difference()
    {
        var rows = ScoredWorld.Calibrated(400, seed: 75);
        var points = ScoredWorld.Calibrated(400, seed: 76).Likelihoods;
        var one = new ScoredRows(rows.Likelihoods, [.. Enumerable.Range(0, 400).Select(row => row == 7 ? 1.0 : 0.0)]);
        var report = Comparison.Compare(one, RuleMqls.FromPoints(points, 0.5), rounds: 60, seed: 77);
        Estimate[] figures =
        [
            report.PredictedAuc, report.RuleAuc, report.AucDifference, report.Predicted.Recall, report.Rules.Lift,
            report.Difference.ConversionRate, report.BaseRate,
        ];
        Assert.All(figures, figure => Assert.True(figure is { IsSaid: true, HasInterval: false, Reason: not null }));
        Assert.StartsWith("Too few conversions to say: 1 of 400 leads", report.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_call_nobody_leave_nothing_to_compare()
    {
        var rows = ScoredWorld.Calibrated(300, seed: 65);
        var report = Comparison.Compare(rows, RuleMqls.FromVerdicts(new bool[300]), rounds: 40);
        Assert.Equal("The scoring rules made no MQL of 300 leads: there is no volume to compare at.", report.Headline);
        Assert.Equal((0, null), (report.Both.Rows, report.Both.ConversionRate.Value));
        Assert.Null(report.Predicted.ConversionRate.Value);
        Assert.Equal(0.5, report.RuleAuc.Value);
    }

    [Fact]
    public void The_same_ranking_on_both_sides_differs_by_nothing()
    {
        var rows = ScoredWorld.Calibrated(1_000, seed: 66);
        var report = Comparison.Compare(rows, RuleMqls.FromPoints(rows.Likelihoods, 0.5), rounds: 60, seed: 67);
        Assert.Equal(Estimate.Of(0, 0, 0), report.Difference.ConversionRate);
        Assert.Equal(Estimate.Of(0, 0, 0), report.AucDifference);
        Assert.Equal((0, 0), (report.OnlyPredicted.Rows, report.OnlyRules.Rows));
        Assert.Equal("No row is in this cell.", report.OnlyRules.ConversionRate.Reason);
    }

    [Fact]
    public void A_cell_without_conversions_keeps_an_honest_interval()
    {
        var rows = new ScoredRows(
            [.. Enumerable.Range(0, 100).Select(row => row < 50 ? 0.9 : 0.1)],
            [.. Enumerable.Range(0, 100).Select(row => row is > 10 and < 50 ? 1.0 : 0.0)]);
        var report = Comparison.Compare(rows, RuleMqls.FromPoints(rows.Likelihoods, 0.5), rounds: 60, seed: 68);
        Assert.Equal(0, report.Neither.ConversionRate.Value);
        Assert.InRange(report.Neither.ConversionRate.High!.Value, 0.06, 0.08);
    }

    private static (int Rows, int Conversions, double Rate) Cell(ComparisonCell cell) =>
        (cell.Rows, cell.Conversions, cell.ConversionRate.Value!.Value);

    /// <summary>A fifth of the rows are rule MQLs; each side sees the truth or something of its own.</summary>
    private static ComparisonReport Duel(int rows, bool modelKnows, bool rulesKnow)
    {
        var truth = ScoredWorld.Calibrated(rows, seed: 71);
        var noise = ScoredWorld.Calibrated(rows, seed: 72);
        var other = ScoredWorld.Calibrated(rows, seed: 73);
        var points = rulesKnow ? truth.Likelihoods : other.Likelihoods;
        return Comparison.Compare(
            new ScoredRows(modelKnows ? truth.Likelihoods : noise.Likelihoods, truth.Labels),
            RuleMqls.FromPoints(points, points.OrderDescending().ElementAt((rows / 5) - 1)),
            rounds: 200,
            seed: 74);
    }
}
