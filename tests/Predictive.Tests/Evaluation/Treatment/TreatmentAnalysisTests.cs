using Predictive.Evaluation;
using Predictive.Evaluation.Treatment;
using Predictive.Models;
using Xunit;

namespace Predictive.Tests.Evaluation.Treatment;

public sealed class TreatmentAnalysisTests
{
    [Fact]
    public void What_was_observed_flatters_whom_sales_worked_and_the_expected_gain_does_not()
    {
        var (rows, truth) = new WorkedWorld(8_000).Make(seed: 1);
        var report = TreatmentAnalysis.Of(rows, seed: 2);

        Assert.True(report.AsObserved.Difference.LiesBelow(truth), report.Sentence);
        Assert.True(report.IsIdentifiable, report.Sentence);
        Assert.InRange(truth, report.ExpectedIfWorked.Difference.Low!.Value,
            report.ExpectedIfWorked.Difference.High!.Value);
        Assert.Equal(8_000, report.Worked + report.NotWorked);
        Assert.Equal(1, report.Overlap!.Predicted.ShareInOverlap);
        Assert.Contains("Had sales worked them all", report.Sentence, StringComparison.Ordinal);
        Assert.Contains("likelihood, points and rule verdict", report.Assumption, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_sales_works_exactly_the_rule_MQLs_nothing_can_be_said_and_the_reason_is()
    {
        var (rows, _) = new WorkedWorld(4_000) { Work = (1, 0) }.Make(seed: 3);
        var report = TreatmentAnalysis.Of(rows, seed: 4);

        Assert.False(report.IsIdentifiable);
        Assert.False(report.ExpectedIfWorked.Predicted.IsSaid);
        Assert.Contains("not identifiable", report.Sentence, StringComparison.Ordinal);
        Assert.Contains("that only prediction chooses, sales worked none within 14 days", report.Sentence,
            StringComparison.Ordinal);
        Assert.True(report.AsObserved.Difference.IsSaid);
        Assert.Equal(0, report.Overlap!.OnlyPredicted.Worked);
        Assert.Equal(report.Overlap.Rules.Mqls, report.Overlap.Rules.Worked);
    }

    [Fact]
    public void Where_sales_works_a_handful_of_the_others_too_little_can_be_said()
    {
        var (rows, _) = new WorkedWorld(1_500) { Work = (0.9, 0.02) }.Make(seed: 5);
        var report = TreatmentAnalysis.Of(rows, seed: 6);

        Assert.False(report.IsIdentifiable);
        Assert.Contains("at least", report.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_MQLs_that_were_all_worked_need_no_other_half()
    {
        var (rows, truth) = new WorkedWorld(8_000) { Work = (1, 0.3) }.Make(seed: 7);
        var report = TreatmentAnalysis.Of(rows, seed: 8);

        Assert.True(report.IsIdentifiable, report.Sentence);
        Assert.InRange(truth, report.ExpectedIfWorked.Difference.Low!.Value,
            report.ExpectedIfWorked.Difference.High!.Value);
    }

    [Fact]
    public void With_fewer_than_50_conversions_a_difference_has_no_interval()
    {
        var (rows, _) = new WorkedWorld(300).Make(seed: 20);
        var report = TreatmentAnalysis.Of(rows, seed: 21);

        Assert.True(report.AmongWorked.Difference.IsSaid);
        Assert.False(report.AmongWorked.Difference.HasInterval);
        Assert.Contains("needs at least 50", report.AmongWorked.Difference.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_who_was_worked_it_is_said_what_to_name()
    {
        var (rows, _) = new WorkedWorld(500).Make(seed: 9);
        var report = TreatmentAnalysis.Of(rows with { Cases = null }, seed: 10);

        Assert.False(report.IsIdentifiable);
        Assert.Null(report.Overlap);
        Assert.Contains("name a column 'worked'", report.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_worked_before_and_leads_that_converted_within_the_window_are_left_out_and_counted()
    {
        var (rows, _) = new WorkedWorld(4_000).Make(seed: 11);
        WorkCase[] cases = [.. rows.Cases!.Select((one, row) => (row % 10) switch
        {
            0 => WorkCase.WorkedBefore,
            1 => WorkCase.ConvertedWithin,
            _ => one,
        })];
        int[] kept = [.. Enumerable.Range(0, 4_000).Where(row => row % 10 > 1)];
        T[] Kept<T>(IReadOnlyList<T> values) => Array.ConvertAll(kept, row => values[row]);
        var without = new TreatmentRows
        {
            Rows = rows.Rows.Take(kept),
            Predicted = Kept(rows.Predicted),
            Rules = Kept(rows.Rules),
            Cases = Kept(cases),
            Window = rows.Window,
            Covariates = [.. rows.Covariates.Select(one => new Covariate(one.Name, Kept(one.Values)))],
        };

        var report = TreatmentAnalysis.Of(rows with { Cases = cases }, seed: 12);
        var called = report.Rules;
        Assert.Equal(called.WorkedBefore, rows.Rules.Where((rule, row) => rule && row % 10 == 0).Count());
        Assert.Equal(called.ConvertedWithin, rows.Rules.Where((rule, row) => rule && row % 10 == 1).Count());
        Assert.Equal(called.Followed, report.Overlap!.Rules.Mqls);
        Assert.Contains(
            FormattableString.Invariant($"and {called.Mqls - called.Followed} of {called.Mqls} rule MQLs that had"),
            report.Definition,
            StringComparison.Ordinal);
        Assert.Equal(TreatmentAnalysis.Of(without, seed: 12).ExpectedIfWorked, report.ExpectedIfWorked);
    }

    [Fact]
    public void Where_most_MQLs_had_been_worked_before_they_were_called_the_rest_do_not_speak_for_them()
    {
        var (rows, _) = new WorkedWorld(4_000).Make(seed: 18);
        WorkCase[] cases =
            [.. rows.Cases!.Select((one, row) => rows.Rules[row] && row % 10 < 6 ? WorkCase.WorkedBefore : one)];
        var report = TreatmentAnalysis.Of(rows with { Cases = cases }, seed: 19);

        Assert.False(report.IsIdentifiable);
        Assert.Contains("rule MQLs, sales had worked", report.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_choose_the_same_leads_the_gain_is_nothing()
    {
        var (rows, _) = new WorkedWorld(4_000).Make(seed: 13);
        var report = TreatmentAnalysis.Of(rows with { Predicted = rows.Rules }, seed: 14);

        Assert.Equal(Estimate.Of(0, 0, 0), report.ExpectedIfWorked.Difference);
        Assert.Equal(Estimate.Of(0, 0, 0), report.AsObserved.Difference);
    }

    [Fact]
    public void Every_MQL_stands_in_one_bar_of_the_picture()
    {
        var (rows, _) = new WorkedWorld(2_000).Make(seed: 15);
        var overlap = TreatmentAnalysis.Of(rows, seed: 16).Overlap!;

        Assert.Equal(overlap.Predicted.Mqls, overlap.Bins.Sum(bin => bin.PredictedWorked + bin.PredictedNotWorked));
        Assert.Equal(overlap.Rules.Worked, overlap.Bins.Sum(bin => bin.RulesWorked));
        Assert.True(overlap.OnlyRules.EffectiveWorked <= overlap.OnlyRules.Worked + 1e-9);
    }

    [Fact]
    public void Too_few_choices_are_refused()
    {
        var (rows, _) = new WorkedWorld(50).Make(seed: 17);

        var error = Assert.Throws<ArgumentException>(() => TreatmentAnalysis.Of(rows with { Rules = [true] }));
        Assert.Contains("50 rows need as many choices", error.Message, StringComparison.Ordinal);
    }
}
