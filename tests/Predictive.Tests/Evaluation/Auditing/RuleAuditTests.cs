using Predictive.Decisions;
using Predictive.Evaluation.Auditing;
using Xunit;

namespace Predictive.Tests.Evaluation.Auditing;

public sealed class RuleAuditTests
{
    private static readonly AuditWorld _world = AuditWorld.Faulty(seed: 1);
    private static readonly RuleAuditReport _audit = RuleAudit.Of(_world.Rules, _world.Snapshots.Mature);

    [Theory]
    [InlineData("demo", RuleVerdict.WorthIt)]
    [InlineData("wrong sign", RuleVerdict.WrongSign)]
    [InlineData("too high", RuleVerdict.TooHigh)]
    [InlineData("too low", RuleVerdict.TooLow)]
    [InlineData("never", RuleVerdict.NeverFires)]
    [InlineData("empty", RuleVerdict.EmptyField)]
    [InlineData("full of nothing", RuleVerdict.EmptyField)]
    [InlineData("vp again", RuleVerdict.Redundant)]
    [InlineData("opened", RuleVerdict.MachineClicks)]
    public void Each_planted_fault_is_found(string rule, RuleVerdict verdict) =>
        Assert.Equal(verdict, Named(rule).Verdict);

    [Fact]
    public void The_rule_that_says_the_same_is_named() => Assert.Equal(["vp"], Named("vp again").SameAs);

    [Fact]
    public void Points_given_and_leads_are_counted_as_the_rules_give_them()
    {
        var given = _world.Snapshots.Mature.Select(one => _world.Rules.ScoreOf(one.Snapshot).ByRule).ToList();
        foreach (var rule in _world.Rules.Rules)
        {
            double[] points = [.. given.Select(one => one[rule.Name])];

            Assert.Equal(points.Count(one => one != 0), Named(rule.Name).Leads);
            Assert.Equal(points.Sum(), Named(rule.Name).Given, 1e-6);
        }
    }

    [Fact]
    public void Points_deserved_are_near_the_truth()
    {
        foreach (var (place, rule) in _audit.Rules.Index().Where(one => one.Item.Deserved.IsSaid))
        {
            var (value, reach) = (rule.Deserved.Value!.Value, rule.Deserved.High!.Value - rule.Deserved.Value.Value);
            Assert.InRange(_world.Deserved[place], value - (2 * reach), value + (2 * reach));
        }
    }

    [Fact]
    public void The_deserved_points_spread_as_widely_as_those_that_are_given()
    {
        var weighed = _audit.Rules.Index().Where(one => one.Item.Deserved.IsSaid).ToList();
        double SpreadOf(Func<AuditedRule, double> points)
        {
            double[] sums = [.. _world.Snapshots.Mature.Select(one => _world.Rules.ScoreOf(one.Snapshot).ByRule)
                .Select(given => weighed.Sum(rule =>
                    points(rule.Item) * given[rule.Item.Name] / rule.Item.Stated))];
            return Math.Sqrt(sums.Average(sum => sum * sum) - (sums.Average() * sums.Average()));
        }

        Assert.Equal(1, SpreadOf(rule => rule.Deserved.Value!.Value) / SpreadOf(rule => rule.Stated), 0.1);
    }

    [Fact]
    public void With_few_leads_nothing_is_claimed()
    {
        var small = AuditWorld.Faulty(seed: 2, leads: 120);

        var audit = RuleAudit.Of(small.Rules, small.Snapshots.Mature);

        Assert.All(audit.Rules, rule => Assert.False(rule.Deserved.IsSaid));
        Assert.Equal(RuleVerdict.TooFew, audit.Rules.Single(rule => rule.Name == "demo").Verdict);
    }

    [Fact]
    public void The_order_of_the_leads_changes_nothing()
    {
        var reversed = RuleAudit.Of(_world.Rules, _world.Snapshots.Mature.Reverse());

        Assert.Equal(_audit.Rules.Select(rule => rule.Deserved), reversed.Rules.Select(rule => rule.Deserved));
    }

    [Fact]
    public void A_veto_of_leads_that_convert_as_well_as_others_is_told_from_a_good_one()
    {
        var rules = _world.Rules with
        {
            Vetoes =
            [
                new RuleVeto("staff", new AttributeCondition("title") { In = ["staff"] }),
                new RuleVeto("demo", new EventCondition("demo")),
                new RuleVeto("mars", new AttributeCondition("country") { In = ["Mars"] }),
            ],
        };

        var vetoes = RuleAudit.Of(rules, _world.Snapshots.Mature).Vetoes;

        Assert.Equal(
            [RuleVerdict.WorthIt, RuleVerdict.WrongSign, RuleVerdict.NeverFires], vetoes.Select(veto => veto.Verdict));
        Assert.InRange(vetoes[1].KeptOut, 1, vetoes[1].Leads);
        Assert.True(vetoes[1].ConversionRate.Low > vetoes[1].OthersRate.High);
    }

    [Fact]
    public void In_a_group_that_takes_the_best_only_the_best_gave_anything()
    {
        var tiers = new ScoringRules(10,
        [
            new AttributeRule("vp", 20, "title") { In = ["vp"], Group = "title" },
            new AttributeRule("any", 5, "title") { IsMissing = false, Group = "title" },
        ])
        {
            Groups = [new RuleGroup("title", PointLimits.None, TakesBest: true)],
        };

        var audit = RuleAudit.Of(tiers, _world.Snapshots.Mature);

        Assert.Equal(audit.Leads, audit.Rules[0].Leads + audit.Rules[1].Leads);
        Assert.Equal(Named("vp").Leads, audit.Rules[0].Leads);
    }

    private static AuditedRule Named(string rule) => _audit.Rules.Single(one => one.Name == rule);
}
