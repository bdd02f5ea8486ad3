using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class ComparisonHeadlineTests
{
    private static readonly Estimate _predicted = Estimate.Of(0.183, 0.151, 0.219);
    private static readonly Estimate _rules = Estimate.Of(0.09, 0.062, 0.1204);

    [Fact]
    public void Predicted_mqls_that_did_better_are_said_to_have() => Assert.Equal(
        "At equal volume (312 of 900 leads), predicted MQLs converted 18.3 % (15.1-21.9) and rule MQLs 9.0 % " +
        "(6.2-12.0); " +
        "predicted MQLs did better (difference +9.3 points, +4.0 to +14.1).",
        Report(_predicted, _rules, Estimate.Of(0.093, 0.04, 0.141)).Headline);

    [Fact]
    public void Scoring_rules_that_did_better_are_said_to_have() => Assert.Equal(
        "At equal volume (312 of 900 leads), predicted MQLs converted 9.0 % (6.2-12.0) and rule MQLs 18.3 % " +
        "(15.1-21.9); " +
        "the scoring rules did better (difference -9.3 points, -14.1 to -4.0).",
        Report(_rules, _predicted, Estimate.Of(-0.093, -0.141, -0.04)).Headline);

    [Fact]
    public void An_interval_that_holds_zero_tells_no_difference() => Assert.Equal(
        "At equal volume (312 of 900 leads), predicted MQLs converted 18.3 % (15.1-21.9) and rule MQLs 9.0 % " +
        "(6.2-12.0); " +
        "no difference can be told (difference +9.3 points, -0.4 to +14.1).",
        Report(_predicted, _rules, Estimate.Of(0.093, -0.004, 0.141)).Headline);

    [Fact]
    public void A_difference_without_an_interval_tells_nothing() => Assert.Equal(
        "At equal volume (312 of 900 leads), predicted MQLs converted 18.3 % (15.1-21.9) and rule MQLs 9.0 % " +
        "(6.2-12.0); " +
        "no difference can be told (difference +9.3 points, without an interval).",
        Report(_predicted, _rules, Estimate.WithoutInterval(0.093, "why")).Headline);

    [Fact]
    public void Forty_nine_conversions_name_no_winner_and_fifty_do()
    {
        var report = Report(_predicted, _rules, Estimate.Of(0.093, 0.04, 0.141));
        Assert.Equal(
            "Too few conversions to say: 49 of 900 leads converted, in 30 accounts; " +
            "at least 50 in 10 accounts are needed to name a winner.",
            (report with { Compared = Leads(900, 49) }).Headline);
        Assert.Equal(ComparisonOutcome.PredictedBetter, (report with { Compared = Leads(900, 50) }).Outcome);
        Assert.Equal(ComparisonOutcome.TooFewConversions, (report with { ConvertedClusters = 9 }).Outcome);
    }

    [Fact]
    public void No_rule_mql_leaves_nothing_to_compare() => Assert.Equal(
        "The scoring rules made no MQL of 900 leads: there is no volume to compare at.",
        Report(_predicted, _rules, Estimate.Unsaid("why"), volume: 0).Headline);

    private static ComparisonReport Report(
        Estimate predicted, Estimate rules, Estimate difference, int volume = 312)
    {
        var report = Comparison.Compare(Leads(900, 100), rounds: 40);
        SideReport Side(Estimate rate) => report.EqualVolume.Predicted with { ConversionRate = rate };
        return report with
        {
            ConvertedClusters = 30,
            EqualVolume = report.EqualVolume with
            {
                RuleMqls = volume,
                Predicted = Side(predicted),
                Rules = Side(rules),
                Difference = Side(difference),
            },
        };
    }

    private static ComparedLeads Leads(int leads, int conversions) => new(
        Enumerable.Range(0, leads).Select(lead => new ComparedLead
        {
            Id = $"{lead:000}",
            Account = $"{lead:000}",
            Looks = [new LeadLook(double.NaN, 0.1, false, 0, false)],
            Converted = lead < conversions,
        }),
        new ComparedFunnel { IsDated = false });
}
