using Predictive.Decisions;
using Predictive.Decisions.Simplifying;
using Predictive.Evaluation;
using Predictive.Snapshots;
using Predictive.Tests.Evaluation.Auditing;
using Xunit;

namespace Predictive.Tests.Decisions.Simplifying;

public sealed class SimplifiedPointsTests
{
    private static readonly HashSet<string> _nothing = [];

    [Fact]
    public void Points_rank_new_leads_nearly_as_well_as_the_truth()
    {
        var points = Simplified(AuditWorld.Clean(seed: 21, leads: 5_000), 20);

        var fresh = AuditWorld.Clean(seed: 22, leads: 5_000);
        var simplified = Auc(fresh, new ScoringRules(0, points.Rules));
        var truth = Auc(fresh, fresh.Rules);
        Assert.InRange(simplified, truth - 0.015, 1);
        Assert.InRange(points.Rules.Count, 5, 20);
        Assert.All(points.Rules, rule => Assert.Equal(Math.Round(rule.Points), rule.Points));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void There_are_never_more_rules_than_asked_for(int most) =>
        Assert.InRange(Simplified(AuditWorld.Clean(seed: 23), most).Rules.Count, 1, most);

    [Fact]
    public void What_is_left_out_is_no_rule()
    {
        var leads = AuditWorld.Clean(seed: 24).Snapshots.Mature;

        var rules = RuleCandidates.For([.. leads.Select(one => one.Snapshot)], new HashSet<string> { "title" });

        Assert.DoesNotContain(rules.OfType<AttributeRule>(), rule => rule.Attribute == "title");
        Assert.Contains(rules.OfType<AttributeRule>(), rule => rule.Attribute == "size");
        Assert.DoesNotContain(rules.OfType<AttributeRule>(), rule => rule.Attribute == "budget");
    }

    [Fact]
    public void A_mail_that_was_sent_is_no_rule_and_one_that_was_opened_may_be()
    {
        var leads = AuditWorld.Clean(seed: 25).Snapshots.Mature;

        var rules = RuleCandidates.For([.. leads.Select(one => one.Snapshot)], _nothing).OfType<EventRule>().ToList();

        Assert.DoesNotContain(rules, rule => rule.Type == "email_delivered");
        Assert.Contains(rules, rule => rule.Type == "email_open");
    }

    [Fact]
    public void What_sales_does_is_no_rule_and_every_candidate_is_met_by_some_and_not_by_all()
    {
        var snapshots = WorldSnapshots();

        var rules = RuleCandidates.For(snapshots, _nothing);

        Assert.DoesNotContain(rules.OfType<EventRule>(), rule => rule.Type == "call");
        Assert.Contains(rules.OfType<EventRule>(), rule => rule.Type == "click");
        Assert.Contains(rules, rule => rule is ConditionRule { When: OriginCondition { IsSource: true } });
        Assert.All(rules.Where(rule => rule is not EventRule), rule =>
            Assert.InRange(snapshots.Count(one => rule.PointsOf(one) != 0), 1, snapshots.Count - 1));
    }

    [Fact]
    public void The_file_gives_the_points_of_the_rules_it_was_written_from()
    {
        var snapshots = WorldSnapshots();
        var rules = new ScoringRules(7,
        [
            .. RuleCandidates.For(snapshots, _nothing).Index().Select(one => one.Item with { Points = one.Index - 9 }),
            new AttributeRule("odd \"name\": # 'x'", -3, "title") { In = ["VP of L1", "a: b, [c] # d"] },
            new AttributeRule("below", 2, "size") { Below = 450.5 },
        ]);

        var text = RulesText.Of(rules, ["What it is.", "Two\nlines"]);
        var read = ScoringRulesFile.Read(text, "written", RuleVocabulary.Unknown);

        Assert.Equal(7, read.Threshold);
        Assert.Equal(rules.Rules.Select(rule => rule.Name), read.Rules.Select(rule => rule.Name));
        Assert.All(snapshots, one => Assert.Equal(rules.ScoreOf(one).ByRule, read.ScoreOf(one).ByRule));
    }

    [Fact]
    public void A_rule_that_has_no_words_in_the_file_is_refused() => Assert.Throws<ArgumentException>(() =>
        RulesText.Of(new ScoringRules(1, [new SettingRule("set", 0, "unsubscribe")]), []));

    private static List<Snapshot> WorldSnapshots()
    {
        var records = RuleWorld.Records(seed: 5, leads: 400);
        var taker = new SnapshotTaker(records);
        return [.. records.Leads.Select(lead =>
            taker.At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(35))))
            .OfType<Snapshot>()];
    }

    private static SimplifiedPoints Simplified(AuditWorld world, int most)
    {
        var leads = world.Snapshots.Mature;
        double[] likelihoods = [.. leads.Select(one =>
            1 / (1 + Math.Exp(2.4 - (0.04 * world.Rules.PointsOf(one.Snapshot)))))];
        return SimplifiedPoints.Of(leads, leads.Count * 3 / 4, likelihoods, _nothing, most);
    }

    private static double Auc(AuditWorld world, ScoringRules rules)
    {
        var leads = world.Snapshots.Mature;
        return RankingQuality.RocAuc(
            leads.Select(one => rules.PointsOf(one.Snapshot)).ToArray(),
            leads.Select(one => one.Converted ? 1.0 : 0.0).ToArray(),
            leads.Select(_ => 1.0).ToArray())!.Value;
    }
}
