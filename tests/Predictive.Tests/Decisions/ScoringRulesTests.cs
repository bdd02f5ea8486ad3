using Predictive.Data;
using Predictive.Decisions;
using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>Each kind of rule by hand, on one lead as of its tenth day.</summary>
public sealed class ScoringRulesTests
{
    private static readonly HandFunnel _funnel = new HandFunnel(
        new("country", AttributeKind.Category), new("size", AttributeKind.Number), new("title", AttributeKind.Category))
    {
        AccountColumns = [new("size", AttributeKind.Number), new("industry", AttributeKind.Category)],
    }.Lead("A", account: "X", points: 12, attributes:
        [AttributeValue.Of("DE"), AttributeValue.Of(50), AttributeValue.Missing])
        .Lead("B", attributes: [AttributeValue.Missing, AttributeValue.Missing, AttributeValue.Of("CTO")])
        .Account("X", null, AttributeValue.Of(900), AttributeValue.Of("Steel"))
        .Event("A", "click", 1).Event("A", "click", 8).Event("A", "click", 9.5).Event("A", "click", 11)
        .Event("A", "call", HandFunnel.Day(3), bySales: true).Event("A", "visit", 5);

    private static readonly Snapshot _snapshot = _funnel.At("A", 10);

    [Fact]
    public void An_event_gives_its_points_each_time() => Gives(15, new EventRule("r", 5, "click"));

    [Fact]
    public void Only_the_first_event_counts_where_the_rule_says_so()
    {
        Gives(5, new EventRule("r", 5, "click") { FirstOnly = true });
        Gives(0, new EventRule("r", 5, "demo") { FirstOnly = true });
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 15)]
    public void Only_events_younger_than_the_days_count(int days, double points) =>
        Gives(points, new EventRule("r", 5, "click") { WithinDays = days });

    [Fact]
    public void A_rule_gives_and_takes_at_most_so_many_points()
    {
        Gives(12, new EventRule("r", 5, "click") { AtMost = 12 });
        Gives(-12, new EventRule("r", -5, "click") { AtMost = 12 });
        Gives(15, new EventRule("r", 5, "click") { AtMost = 20 });
    }

    [Fact]
    public void Sales_touches_count_for_rules() => Gives(3, new EventRule("r", 3, "call"));

    [Fact]
    public void Types_of_events_are_told_apart_by_case() => Gives(0, new EventRule("r", 5, "Click"));

    [Theory]
    [InlineData("country", 7, "US", "de")]
    [InlineData("country", 0, "US", "FR")]
    [InlineData("title", 0, "CTO")]
    [InlineData("industry", 7, "steel")]
    [InlineData("size", 0, "50")]
    [InlineData("nothing", 0, "x")]
    public void A_word_of_the_lead_or_its_account_is_one_of_these(
        string attribute, double points, params string[] words) =>
        Gives(points, new AttributeRule("r", 7, attribute) { In = words });

    [Theory]
    [InlineData(50.0, null, 7)]
    [InlineData(50.1, null, 0)]
    [InlineData(null, 50.0, 0)]
    [InlineData(null, 50.1, 7)]
    [InlineData(10.0, 60.0, 7)]
    [InlineData(60.0, 90.0, 0)]
    public void A_number_is_at_least_and_below(double? atLeast, double? below, double points) =>
        Gives(points, new AttributeRule("r", 7, "size") { AtLeast = atLeast, Below = below });

    [Fact]
    public void The_lead_s_own_attribute_comes_before_its_account_s_of_the_same_name()
    {
        Gives(0, new AttributeRule("r", 7, "size") { AtLeast = 900 });
        var withoutOwn = new HandFunnel(new AttributeColumn("size", AttributeKind.Number))
        {
            AccountColumns = [new("size", AttributeKind.Number)],
        }.Lead("A", account: "X").Account("X", null, AttributeValue.Of(900)).At("A", 10);
        Assert.Equal(7, new AttributeRule("r", 7, "size") { AtLeast = 900 }.PointsOf(withoutOwn));
    }

    [Theory]
    [InlineData("title", true, -4)]
    [InlineData("title", false, 0)]
    [InlineData("country", true, 0)]
    [InlineData("country", false, -4)]
    [InlineData("industry", false, -4)]
    public void A_rule_may_be_about_what_is_missing(string attribute, bool isMissing, double points) =>
        Gives(points, new AttributeRule("r", -4, attribute) { IsMissing = isMissing });

    [Fact]
    public void Points_are_summed_over_the_rules_and_replayed_as_of_each_date()
    {
        var rules = new ScoringRules(10, [new EventRule("clicks", 5, "click"), new EventRule("calls", -1, "call")]);
        double[] days = [0.5, 1, 3, 8, 9.5, 10.999, 11];
        Assert.Equal([0, 5, 4, 9, 14, 14, 19], days.Select(day => rules.PointsOf(_funnel.At("A", day))));
        Assert.Equal(10, rules.Threshold);
    }

    [Fact]
    public void Points_come_from_the_rules_else_from_the_funnel_s_own_score()
    {
        var rules = new ScoringRules(10, [new EventRule("clicks", 5, "click")]);
        Assert.Equal(15, RulePoints.Of(_snapshot, rules));
        Assert.Equal(12, RulePoints.Of(_snapshot, null));
        Assert.Null(RulePoints.Of(_funnel.At("B", 10), null));
        Assert.Equal([12, double.NaN], RulePoints.Of([_snapshot, _funnel.At("B", 10)], null)!);
        Assert.Null(RulePoints.Of([_funnel.At("B", 10)], null));
    }

    [Theory]
    [InlineData(0.2, 9)]
    [InlineData(0.4, 7)]
    [InlineData(0.5, 7)]
    [InlineData(0.3, 9)]
    [InlineData(1, 1)]
    [InlineData(0.001, 9)]
    [InlineData(7, 1)]
    public void The_threshold_reaches_a_share_of_the_leads_or_the_nearest_possible(double share, double points)
    {
        double[] known = [1, 9, double.NaN, 7, 7, 7, 3, 9, 3, 1, 1, double.NaN];
        Assert.Equal(points, RulePoints.ThresholdForShare(known, share));
    }

    [Fact]
    public void Leads_of_equal_points_are_all_reached() =>
        Assert.Equal(5, RulePoints.ThresholdForShare([5, 5, 5], 0.1));

    [Fact]
    public void Without_any_points_there_is_no_threshold() =>
        Assert.Contains("points", Assert.Throws<ArgumentException>(
            () => RulePoints.ThresholdForShare([double.NaN], 0.2)).Message);

    [Fact]
    public void A_lead_at_the_cut_is_a_predicted_MQL_and_one_just_below_is_not()
    {
        var cut = new MqlCut(new Likelihood(0.35), "by hand");
        Assert.True(cut.Accepts(new Likelihood(0.35)));
        Assert.True(cut.Accepts(new Likelihood(1)));
        Assert.False(cut.Accepts(new Likelihood(Math.BitDecrement(0.35))));
    }

    private static void Gives(double points, ScoringRule rule) => Assert.Equal(points, rule.PointsOf(_snapshot));
}
