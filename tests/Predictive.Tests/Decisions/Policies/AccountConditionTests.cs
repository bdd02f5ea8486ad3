using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Models;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Tests.Decisions.Policies;

public sealed class AccountConditionTests
{
    private static readonly DateTime _start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    private static readonly MqlPolicy _policy = PolicyWorld.Cut(
        """
        never:
          - { name: Open opportunity, when: { account: openDeals } }
          - { name: Customer, when: { account: wonDeals, count: { atLeast: 1 } } }
        """);

    [Theory]
    [InlineData(5, DecisionCode.AboveCut)]
    [InlineData(15, DecisionCode.Never, "never an MQL: Open opportunity")]
    [InlineData(25, DecisionCode.Never, "never an MQL: Customer")]
    public void Who_is_of_an_account_with_a_deal_is_known_by_the_date(
        double day, DecisionCode code, string? reason = null)
    {
        var records = Records("A1");
        var snapshot = new SnapshotTaker(records).At(records.Leads[0], new AsOfDate(_start.AddDays(day)))!;

        var decision = _policy.Decide(snapshot, new Likelihood(0.5));

        Assert.Equal(code, decision.Code);
        Assert.Equal(reason ?? decision.Reason, decision.Reason);
    }

    [Fact]
    public void A_lead_of_no_known_account_is_asked_no_such_thing()
    {
        var records = Records(account: null);
        var snapshot = new SnapshotTaker(records).At(records.Leads[0], new AsOfDate(_start.AddDays(15)))!;

        Assert.True(_policy.Decide(snapshot, new Likelihood(0.5)).IsMql);
    }

    [Fact]
    public void What_there_is_not_to_count_is_refused() => Assert.Contains(
        "p.yaml:3:37: accounts have no 'openDeal'; allowed are openDeals, wonDeals, lostDeals, engagedPeople. Did you "
        + "mean 'openDeals'?",
        Assert.Throws<BadInputException>(() => MqlPolicyFile.Read(
            "name: p\ncut: { likelihood: 0.2 }\nnever: [{ name: x, when: { account: openDeal } }]\n",
            "p.yaml", RuleVocabulary.Unknown)).Message);

    /// <summary>Another lead of the account has a deal, opened on day 10 and won on day 20.</summary>
    private static FunnelRecords Records(string? account) => new()
    {
        LeadColumns = [],
        AccountColumns = [],
        Accounts = [new Account("A1", _start, [])],
        Leads =
        [
            new Lead { Id = "L1", CreatedAt = _start, AccountId = account, Attributes = [] },
            new Lead { Id = "L2", CreatedAt = _start, AccountId = "A1", Attributes = [] },
        ],
        Opportunities = [new Opportunity("O1", ["L2"], _start.AddDays(10), _start.AddDays(20), true, 500)],
        KnownOn = _start.AddDays(100),
    };
}
