using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Models;
using Xunit;
using static Predictive.Tests.Decisions.Policies.PolicyWorld;

namespace Predictive.Tests.Decisions.Policies;

public sealed class MqlPolicyTests
{
    private const string Conditions =
        """
        never: [{ name: Student, when: { attribute: seniority, in: [student] } }]
        always: [{ name: Demo, when: { event: demo, withinDays: 30 } }]
        grades: { A: 0.4, B: 0.2, C: 0.1 }
        """;

    [Theory]
    [InlineData(0.2, true, DecisionCode.AboveCut, "B", "the likelihood of 20.0 % reaches the cut of 20.0 %")]
    [InlineData(0.1999, false, DecisionCode.BelowCut, "C", "the likelihood of 20.0 % is below the cut of 20.0 %")]
    [InlineData(0.05, false, DecisionCode.BelowCut, "D", "the likelihood of 5.0 % is below the cut of 20.0 %")]
    public void The_cut_decides(double likelihood, bool isMql, DecisionCode code, string grade, string reason)
    {
        var decision = Cut(Conditions).Decide(Lead(day: 7), new Likelihood(likelihood));

        Assert.Equal((isMql, code, grade, reason, "p", 1.0), (
            decision.IsMql, decision.Code, decision.Grade, decision.Reason, decision.Policy, decision.Probability));
    }

    [Fact]
    public void A_hand_raiser_is_an_MQL_within_the_window_and_never_means_never()
    {
        var policy = Cut(Conditions);
        var low = new Likelihood(0.01);

        Assert.Equal(DecisionCode.HandRaiser, policy.Decide(Lead(31.9, events: ("demo", 2)), low).Code);
        Assert.Equal(DecisionCode.BelowCut, policy.Decide(Lead(32, events: ("demo", 2)), low).Code);
        var student = policy.Decide(Lead(3, seniority: "Student", events: ("demo", 2)), new Likelihood(0.9));
        Assert.Equal((false, "never an MQL: Student", "A"), (student.IsMql, student.Reason, student.Grade));
    }

    [Fact]
    public void An_MQL_stays_one_until_sales_says_what_it_thinks_and_rests_when_given_back()
    {
        double[] days = [0, 7, 14, 21, 30, 52];
        double[] likelihoods = [0.1, 0.3, 0.05, 0.3, 0.3, 0.3];
        var said = new[] { new Disposition("A", Start.AddDays(20), "recycled", null) };

        var decisions = PolicyReplay.Of(
            Cut(), days.Zip(likelihoods, (day, likelihood) => (Lead(day), new Likelihood(likelihood))), said);

        Assert.Equal(
            [
                DecisionCode.BelowCut, DecisionCode.AboveCut, DecisionCode.StillMql, DecisionCode.Resting,
                DecisionCode.Resting, DecisionCode.AboveCut,
            ],
            decisions.Select(one => one.Code));
        Assert.Equal("an MQL since 2026-01-12, and sales has not said yet", decisions[2].Reason);
        Assert.Equal("recycled by sales on 2026-01-25; it rests 30 days", decisions[3].Reason);
    }

    [Fact]
    public void A_lead_that_sales_accepted_is_theirs_until_they_give_it_back()
    {
        var said = new[]
        {
            new Disposition("A", Start.AddDays(3), "accepted", null),
            new Disposition("A", Start.AddDays(9), "rejected", "no budget"),
            new Disposition("A", Start.AddDays(9.5), "called", null),
        };

        var decisions = PolicyReplay.Of(
            Cut("rest: 0d"), new[] { 1.0, 5, 8.9, 10 }.Select(day => (Lead(day), new Likelihood(0.5))), said);

        Assert.Equal(
            [DecisionCode.AboveCut, DecisionCode.WithSales, DecisionCode.WithSales, DecisionCode.AboveCut],
            decisions.Select(one => one.Code));
    }

    [Fact]
    public void The_first_override_that_a_lead_belongs_to_counts()
    {
        var policy = Cut(
            """
            overrides:
              - { name: Fair, when: { campaign: [C1] }, cut: { likelihood: 0.5 } }
              - { name: All fairs, when: { campaign: [C1, C2] }, cut: { likelihood: 0.05 } }
            """);
        var likelihood = new Likelihood(0.15);

        var fair = policy.Decide(Lead(1, campaign: "C1"), likelihood);
        Assert.Equal(
            (false, "the likelihood of 15.0 % is below the cut of 50.0 % (for Fair)"), (fair.IsMql, fair.Reason));
        Assert.True(policy.Decide(Lead(1, campaign: "C2"), likelihood).IsMql);
        Assert.False(policy.Decide(Lead(1, campaign: "C3"), likelihood).IsMql);
    }

    [Fact]
    public void The_launch_asks_for_more_up_to_its_last_day()
    {
        var policy = Cut("launch: { until: 2026-01-10, likelihood: 0.4 }");

        var before = policy.Decide(Lead(5), new Likelihood(0.3));
        Assert.Equal(
            (false, "the likelihood of 30.0 % is below the 40.0 % of the launch, until 2026-01-10"),
            (before.IsMql, before.Reason));
        Assert.True(policy.Decide(Lead(5), new Likelihood(0.4)).IsMql);
        Assert.True(policy.Decide(Lead(6), new Likelihood(0.3)).IsMql);
    }

    [Fact]
    public void Exploring_chooses_its_share_for_ever_and_says_how_probable_it_was()
    {
        var policy = Cut("explore: { share: 10 %, from: 0.05 }") with { Number = 3 };
        var ids = Enumerable.Range(0, 4000).Select(number => $"L{number}").ToList();
        var snapshot = Lead(1);

        var chosen = ids.Where(id => policy.Explore!.Chooses(policy.Label, id)).ToList();
        Assert.InRange(chosen.Count, 343, 457);
        Assert.NotEqual(chosen, ids.Where(id => policy.Explore!.Chooses("p@0004", id)));

        var (yes, no) = (
            policy.Decide(Lead(1, chosen[0]), new Likelihood(0.1)),
            policy.Decide(Lead(1, ids.Except(chosen).First()), new Likelihood(0.1)));
        Assert.Equal((true, DecisionCode.Explored, 0.1, "p@0003"), (yes.IsMql, yes.Code, yes.Probability, yes.Policy));
        Assert.Equal((false, DecisionCode.BelowCut, 0.9), (no.IsMql, no.Code, no.Probability));
        Assert.Equal(0.1, no.MqlProbability, 12);
        Assert.Equal(1, policy.Decide(Lead(1, chosen[0]), new Likelihood(0.049)).Probability);
        Assert.Equal(DecisionCode.Explored, policy.Decide(Lead(40, chosen[0]), new Likelihood(0.06)).Code);
        Assert.Equal(1, policy.Decide(snapshot, new Likelihood(0.2)).Probability);
    }

    [Fact]
    public void A_lead_is_worth_the_work_or_not()
    {
        var policy = Policy(
            """
            cut:
              expectedRevenue:
                { costPerLead: 120, value: 1000, margin: 60 %, by: seniority, values: [{ group: vp, value: 4000 }] }
            """);

        Assert.Equal(0.2, policy.Cut.Least, 12);
        Assert.False(policy.Decide(Lead(1, seniority: "staff"), new Likelihood(0.19)).IsMql);
        var vp = policy.Decide(Lead(1, seniority: "VP"), new Likelihood(0.19));
        Assert.Equal(
            (true, "the expected revenue of 760 (19.0 % of 4,000), of which 60.0 % stay, is worth the 120 that working "
                + "a lead costs"),
            (vp.IsMql, vp.Reason));
    }

    [Fact]
    public void Every_team_has_its_own_cut()
    {
        var policy = Policy(
            """
            cut:
              capacity:
                { perDay: 5, likelihood: 0.2, by: seniority, teams: [{ team: vp, perDay: 2.5, likelihood: 0.3 }] }
            """);

        Assert.True(policy.Decide(Lead(1), new Likelihood(0.25)).IsMql);
        Assert.Equal(
            "the likelihood of 25.0 % is below the cut of 30.0 % for 2.5 leads a working day (vp)",
            policy.Decide(Lead(1, seniority: "vp"), new Likelihood(0.25)).Reason);
    }

    [Fact]
    public void A_policy_about_another_conversion_is_refused()
    {
        var policy = Cut("conversion: won\nhorizon: 180d");
        policy.CheckIsFor("leads@0001", "won", 180);

        var words = Assert.Throws<BadInputException>(() => policy.CheckIsFor("leads@0001", "won", 90)).Message;
        Assert.Contains("'won' within 180 days, and leads@0001 predicts 'won' within 90 days", words);
    }
}
