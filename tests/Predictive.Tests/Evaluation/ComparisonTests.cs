using Predictive.Decisions;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
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
        var report = Compare(new ScoredRows(likelihoods, labels), points, 50, weeks, 40, seed: 61);

        Assert.Equal([true, true, false, false, false, false, true, false], PredictedMqls(report));
        Assert.Equal((3, 2), (report.Volume, report.Weeks));
        var pair = report.EqualVolume;
        Assert.Equal((1, 1, 1.0), Cell(pair.Both));
        Assert.Equal((2, 1, 0.5), Cell(pair.OnlyPredicted));
        Assert.Equal((2, 1, 0.5), Cell(pair.OnlyRules));
        Assert.Equal((3, 0, 0.0), Cell(pair.Neither));
        Assert.Equal(2 / 3.0, pair.Predicted.ConversionRate.Value!.Value, 1e-12);
        Assert.Equal(2 / 3.0, pair.Rules.Recall.Value!.Value, 1e-12);
        Assert.Equal(2 / 3.0 / 0.375, pair.Predicted.Lift.Value!.Value, 1e-12);
        Assert.Equal(2, pair.Predicted.ConversionsFound.Value);
        Assert.Equal(0, pair.Difference.ConversionsFound.Value);
        Assert.Equal(14 / 15.0, report.Ranking.Predicted.Value!.Value, 1e-12);
        Assert.Equal(11 / 15.0, report.Ranking.Rules.Value!.Value, 1e-12);
        Assert.Equal(3 / 15.0, report.Ranking.Difference.Value!.Value, 1e-12);
    }

    [Fact]
    public void The_volume_is_equal_in_every_period_and_the_order_of_rows_chooses_nothing()
    {
        var rows = ScoredWorld.Tied(600, seed: 62);
        var chance = new Random(63);
        double[] points = [.. rows.Likelihoods.Select(_ => (double)chance.Next(0, 100))];
        int[] weeks = [.. rows.Likelihoods.Select(_ => chance.Next(0, 9))];
        var rules = Verdicts(points, 80);
        var chosen = Chosen(rows, rules, weeks);
        for (var week = 0; week < 9; week++)
        {
            int[] inWeek = [.. Enumerable.Range(0, 600).Where(row => weeks[row] == week)];
            Assert.Equal(inWeek.Count(row => rules[row].IsMql), inWeek.Count(row => chosen[row]));
            Assert.True(
                inWeek.Where(row => chosen[row]).Min(row => rows.Likelihoods[row])
                >= inWeek.Where(row => !chosen[row]).Max(row => rows.Likelihoods[row]));
        }

        var order = ScoredWorld.Shuffled(600, seed: 64);
        var shuffled = Chosen(
            rows.Take(order),
            Array.ConvertAll(order, row => rules[row]),
            Array.ConvertAll(order, row => weeks[row]));
        Assert.Equal(Array.ConvertAll(order, row => chosen[row]), shuffled);
    }

    [Fact]
    public void Ties_favour_neither_old_nor_new_keys()
    {
        var rows = new ScoredRows(
            [.. Enumerable.Repeat(0.5, 2_000)], new double[2_000],
            keys: [.. Enumerable.Range(0, 2_000).Select(row => $"lead-{row:00000}")]);
        RuleAnswer[] rules =
            [.. Enumerable.Range(0, 2_000).Select(row => new RuleAnswer(row < 500 ? 1 : 0, row < 500))];
        var chosen = Chosen(rows, rules, null);
        Assert.InRange(Enumerable.Range(0, 1_000).Count(row => chosen[row]), 200, 300);
    }

    [Fact]
    public void Whichever_side_knows_more_does_better()
    {
        var predicted = Duel(2_000, modelKnows: true, rulesKnow: false);
        var rules = Duel(2_000, modelKnows: false, rulesKnow: true);
        Assert.Equal(ComparisonOutcome.PredictedBetter, predicted.Outcome);
        Assert.Equal(ComparisonOutcome.RulesBetter, rules.Outcome);
        Assert.True(predicted.Ranking.Difference.LiesAbove(0));
        Assert.True(rules.Ranking.Difference.LiesBelow(0));
        Assert.Equal(400, predicted.Volume);
        Assert.Equal(400, predicted.EqualVolume.PredictedMqls);
    }

    [Fact]
    public void Where_neither_knows_anything_no_difference_can_be_told()
    {
        var report = Duel(2_000, modelKnows: false, rulesKnow: false);
        Assert.Equal(ComparisonOutcome.NoDifference, report.Outcome);
        Assert.Contains("; no difference can be told (difference ", report.Headline, StringComparison.Ordinal);
        Assert.Equal(0, report.Ranking.Difference.Value!.Value, 0.06);
    }

    [Fact]
    public void Below_fifty_conversions_no_winner_is_named()
    {
        var report = Duel(120, modelKnows: true, rulesKnow: false);
        Assert.Equal(ComparisonOutcome.TooFewConversions, report.Outcome);
        Assert.StartsWith("Too few conversions to say: ", report.Headline, StringComparison.Ordinal);
        Assert.InRange(report.Conversions, 10, 49);
        Assert.All(
            new[]
            {
                report.Ranking.Difference, report.EqualVolume.Difference.ConversionRate,
                report.EqualVolume.Difference.Lift,
            },
            difference => Assert.Contains("at least 50 in 10 accounts are needed", difference.Reason));
        Assert.True(report.Ranking.Predicted.HasInterval);
    }

    [Fact]
    public void One_conversion_gives_no_interval_to_any_side_nor_to_their_difference()
    {
        var rows = ScoredWorld.Calibrated(400, seed: 75);
        var points = ScoredWorld.Calibrated(400, seed: 76).Likelihoods;
        var one = new ScoredRows(rows.Likelihoods, [.. Enumerable.Range(0, 400).Select(row => row == 7 ? 1.0 : 0.0)]);
        var report = Compare(one, points, 0.5, rounds: 60, seed: 77);
        Estimate[] figures =
        [
            report.Ranking.Predicted, report.Ranking.Rules, report.Ranking.Difference,
            report.EqualVolume.Predicted.Lift, report.EqualVolume.Rules.Lift,
            report.EqualVolume.Difference.ConversionRate,
        ];
        Assert.All(figures, figure => Assert.True(figure is { IsSaid: true, HasInterval: false, Reason: not null }));
        Assert.StartsWith("Too few conversions to say: 1 of 400 leads", report.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_call_nobody_leave_nothing_to_compare()
    {
        var rows = ScoredWorld.Calibrated(300, seed: 65);
        var report = Compare(rows, new double[300], 1, rounds: 40);
        Assert.Equal("The scoring rules made no MQL of 300 leads: there is no volume to compare at.", report.Headline);
        Assert.Equal((0, null), (report.EqualVolume.Both.Leads, report.EqualVolume.Both.ConversionRate.Value));
        Assert.Null(report.EqualVolume.Predicted.ConversionRate.Value);
        Assert.Equal(0.5, report.Ranking.Rules.Value);
    }

    [Fact]
    public void The_same_ranking_on_both_sides_differs_by_nothing()
    {
        var rows = ScoredWorld.Calibrated(1_000, seed: 66);
        var report = Compare(rows, rows.Likelihoods, 0.5, rounds: 60, seed: 67);
        Assert.Equal(Estimate.Of(0, 0, 0), report.EqualVolume.Difference.ConversionRate);
        Assert.Equal(Estimate.Of(0, 0, 0), report.Ranking.Difference);
        Assert.Equal((0, 0), (report.EqualVolume.OnlyPredicted.Leads, report.EqualVolume.OnlyRules.Leads));
        Assert.Equal("No lead is in this cell.", report.EqualVolume.OnlyRules.ConversionRate.Reason);
    }

    [Fact]
    public void A_cell_without_conversions_keeps_an_honest_interval()
    {
        var rows = new ScoredRows(
            [.. Enumerable.Range(0, 100).Select(row => row < 50 ? 0.9 : 0.1)],
            [.. Enumerable.Range(0, 100).Select(row => row is > 10 and < 50 ? 1.0 : 0.0)]);
        var report = Compare(rows, rows.Likelihoods, 0.5, rounds: 60, seed: 68);
        Assert.Equal(0, report.EqualVolume.Neither.ConversionRate.Value);
        Assert.InRange(report.EqualVolume.Neither.ConversionRate.High!.Value, 0.06, 0.08);
    }

    private static ComparisonReport Compare(
        ScoredRows rows, double[] points, double threshold, int[]? weeks = null, int rounds = 200, ulong seed = 0) =>
        Comparison.Compare(
            ComparedLeads.OfRows(rows, Verdicts(points, threshold), threshold, weeks), rounds, seed);

    private static RuleAnswer[] Verdicts(double[] points, double threshold) =>
        Array.ConvertAll(points, one => new RuleAnswer(one, one >= threshold));

    private static bool[] Chosen(ScoredRows rows, RuleAnswer[] rules, int[]? weeks)
    {
        var leads = ComparedLeads.OfRows(rows, rules, null, weeks);
        return InOrder(leads, EqualVolume.Choose(leads, CalledLeads.AtFirst(leads, look => look.IsRuleMql)));
    }

    private static bool[] PredictedMqls(ComparisonReport report) =>
        InOrder(report.Compared, report.EqualVolume.Pair.Predicted);

    private static bool[] InOrder(ComparedLeads leads, CalledLeads called)
    {
        var inOrder = new bool[leads.Count];
        for (var lead = 0; lead < leads.Count; lead++)
            inOrder[leads[lead].Looks[0].Place] = called.Holds(lead);
        return inOrder;
    }

    private static (int Leads, int Conversions, double Rate) Cell(CellReport cell) =>
        (cell.Leads, cell.Conversions, cell.ConversionRate.Value!.Value);

    /// <summary>A fifth of the rows are rule MQLs; each side sees the truth or something of its own.</summary>
    private static ComparisonReport Duel(int rows, bool modelKnows, bool rulesKnow)
    {
        var truth = ScoredWorld.Calibrated(rows, seed: 71);
        var noise = ScoredWorld.Calibrated(rows, seed: 72);
        var other = ScoredWorld.Calibrated(rows, seed: 73);
        var points = rulesKnow ? truth.Likelihoods : other.Likelihoods;
        return Compare(
            new ScoredRows(modelKnows ? truth.Likelihoods : noise.Likelihoods, truth.Labels),
            points, points.OrderDescending().ElementAt((rows / 5) - 1), seed: 74);
    }
}
