using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

/// <summary>Accounts of one lead, each handed over on its day; as many as told opened an opportunity.</summary>
public sealed class ExperimentResultTests
{
    private static readonly DateTime _start = SomeExperiment.Start;
    private static readonly ExperimentPlan _plan = SomeExperiment.Plan;

    private readonly List<AssignedLead> _lines = [];
    private readonly List<Lead> _leads = [];
    private readonly List<Opportunity> _opportunities = [];

    [Fact]
    public void B_is_better_where_it_is_far_better()
    {
        Add(800, converts: (arm, place) => place % 10 < (arm == Arm.A ? 1 : 4));

        var result = Read(day: 400);

        Assert.Equal(ExperimentVerdict.BBetter, result.Verdict);
        Assert.Equal(0.3, result.Primary.Difference.Value!.Value, 0.02);
        Assert.Null(result.MoreAccounts);
        Assert.True(result.FirstDecided!.Date <= result.KnownOn);
        var words = ResultWords.Headline(_plan, result);
        Assert.StartsWith("B (model) is better: 40.", words, StringComparison.Ordinal);
        Assert.Contains("in A, opportunities per 100 leads handed over: a difference of +", words,
            StringComparison.Ordinal);
        Assert.Contains("p below 0.001", words, StringComparison.Ordinal);
        Assert.Equal("outcomesOfAll", result.Guardrails[0].Name);
    }

    [Fact]
    public void Without_a_difference_nothing_can_be_said_yet()
    {
        Add(200, converts: (_, place) => place % 5 == 0);

        var result = Read(day: 400);

        Assert.Equal(ExperimentVerdict.NothingYet, result.Verdict);
        Assert.StartsWith("Nothing can be said yet: ", ResultWords.Headline(_plan, result), StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_accounts_without_a_difference_are_alike()
    {
        Add(9_000, converts: (_, place) => place % 5 == 0);

        var result = Read(day: 400);

        Assert.Equal(ExperimentVerdict.Alike, result.Verdict);
        Assert.StartsWith("The two are alike", ResultWords.Headline(_plan, result), StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_counts_from_the_moment_its_window_and_horizon_have_ended()
    {
        Add(1, converts: (_, _) => false);

        Assert.Equal(1, Read(day: 1 + 28 + 90).Primary.Accounts);
        var young = Read(day: 1 + 28 + 89.99);
        Assert.Equal((0, 1), (young.Primary.Accounts, young.Excluded.ImmatureAccounts));
        Assert.Equal(_start.AddDays(1 + 28 + 90), young.Excluded.NextMaturity);
        Assert.EndsWith("The first account matures on 2025-04-30.", ResultWords.Headline(_plan, young),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 1)]
    [InlineData(90, 1)]
    [InlineData(90.01, 0)]
    public void An_opportunity_counts_after_the_handing_over_and_within_the_horizon(double day, int outcomes)
    {
        Add(1, converts: (_, _) => false);
        Open("L0", 1 + day);

        var result = Read(day: 400);

        Assert.Equal(outcomes, result.Primary.A.Outcome + result.Primary.B.Outcome);
        Assert.Equal(day == 0 ? 1 : 0, result.Excluded.AssignedAfterConversion);
    }

    [Fact]
    public void An_opportunity_of_two_leads_counts_once_and_one_of_a_lead_that_waits_only_for_all()
    {
        Add("L1", "account A", day: 1, handedOver: true);
        Add("L2", "account A", day: 2, handedOver: true);
        Add("L3", "account A", day: 2, handedOver: false);
        _opportunities.Add(new Opportunity("deal", ["L1", "L2"], _start.AddDays(9), null, null, 100));
        Open("L3", 9);

        var result = Read(day: 400);

        Assert.Equal(1, result.Primary.A.Outcome + result.Primary.B.Outcome);
        Assert.Equal(2, result.Primary.A.Base + result.Primary.B.Base);
        var all = result.Guardrails[0].Contrast;
        Assert.Equal(2, all.A.Outcome + all.B.Outcome);
    }

    [Fact]
    public void Leads_after_the_window_not_assigned_or_gone_are_left_out_and_counted()
    {
        Add("L1", "account A", day: 1, handedOver: true);
        Add("L2", "account A", day: 29, handedOver: true);
        Add("L3", "account B", day: 2, handedOver: true);
        _leads.RemoveAll(lead => lead.Id == "L3");
        _leads.Add(LeadOf("L4", 3));

        var excluded = Read(day: 400).Excluded;

        Assert.Equal((1, 1, 1), (excluded.AfterTheWindow, excluded.NotInTheFunnel, excluded.NotAssigned));
    }

    [Fact]
    public void Where_accounts_were_lost_in_one_arm_nothing_can_be_said()
    {
        Add(600, converts: (arm, place) => place % 10 < (arm == Arm.A ? 1 : 4));
        var lost = _lines.Where(line => line.Arm == Arm.B).Take(120).Select(line => line.LeadId).ToHashSet();
        _leads.RemoveAll(lead => lost.Contains(lead.Id));

        var result = Read(day: 400);

        Assert.Equal(ExperimentVerdict.SampleRatioMismatch, result.Verdict);
        Assert.Contains("sample ratio mismatch", ResultWords.Headline(_plan, result), StringComparison.Ordinal);
    }

    [Fact]
    public void Pipeline_adds_the_amounts()
    {
        Add(1, converts: (_, _) => true);

        var result = ExperimentResult.Of(
            _plan with { Primary = PrimaryOutcome.Pipeline }, new AssignmentLog(_lines), Records(400),
            ConversionStage.Opportunity);

        Assert.Equal(100, result.Primary.A.Outcome + result.Primary.B.Outcome);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        Add(300, converts: (arm, place) => place % 10 < (arm == Arm.A ? 1 : 4));
        var result = Read(day: 300);
        _leads.Reverse();
        _opportunities.Reverse();

        var shuffled = Read(day: 300);

        Assert.Equal(result.Primary, shuffled.Primary);
        Assert.Equal(result.Readings, shuffled.Readings);
    }

    [Fact]
    public void A_log_of_another_funnel_or_without_a_line_is_refused()
    {
        Assert.Throws<BadInputException>(() => Read(day: 400));
        Add(1, converts: (_, _) => false);
        _leads.Clear();
        _leads.Add(LeadOf("other", 1));
        Assert.Throws<BadInputException>(() => Read(day: 400));
    }

    private ExperimentResult Read(double day) => ExperimentResult.Of(
        _plan, new AssignmentLog([.. _lines.OrderBy(line => line.AsOf)]), Records(day), ConversionStage.Opportunity);

    private FunnelRecords Records(double day) => new()
    {
        LeadColumns = [],
        Leads = _leads,
        Opportunities = _opportunities.Count > 0
            ? _opportunities
            : [new Opportunity("other", [], _start, null, null, 100)],
        KnownOn = _start.AddDays(day),
    };

    private void Add(int accounts, Func<Arm, int, bool> converts)
    {
        var places = new Dictionary<Arm, int> { [Arm.A] = 0, [Arm.B] = 0 };
        for (var i = 0; i < accounts; i++)
        {
            var day = 1 + (200.0 * i / accounts);
            var arm = Add($"L{i}", $"account A{i}", day, handedOver: true);
            if (converts(arm, places[arm]++))
                Open($"L{i}", day + 9);
        }
    }

    private Arm Add(string lead, string unit, double day, bool handedOver)
    {
        var arm = _plan.Randomisation.ArmOf(unit);
        _lines.Add(new AssignedLead(_start.AddDays(day), lead, unit, arm, VerdictKind.Mql, 1, handedOver));
        _leads.Add(LeadOf(lead, day));
        return arm;
    }

    private void Open(string lead, double day) => _opportunities.Add(
        new Opportunity($"O{_opportunities.Count}", [lead], _start.AddDays(day), null, null, 100));

    private static Lead LeadOf(string id, double day) =>
        new() { Id = id, CreatedAt = _start.AddDays(day), Attributes = [] };
}
