using Predictive.Data;
using Predictive.Learning;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>What others of the account did is what a naive twin counts in tables that end at the as-of date.</summary>
public sealed class AccountActivityTests
{
    private const int Pairs = 300;

    private static readonly FunnelRecords _records = ScoredFunnel.Records(seed: 41, leads: 240).With(
        opportunities: [.. ScoredFunnel.Records(seed: 41, leads: 240).Opportunities.Select((deal, i) => deal with
        {
            AccountId = i % 3 == 0 ? $"A{i % 80}" : null,
            Won = deal.Won ?? (i % 4 == 0 ? false : null),
            ClosedAt = i % 4 == 0 ? deal.CreatedAt?.AddDays(9) : deal.ClosedAt,
        })]);

    [Fact]
    public void The_others_and_the_deals_of_an_account_equal_those_counted_from_scratch()
    {
        var (chance, engaged, deals) = (new SeededRandom(9), 0, 0);
        for (var i = 0; i < Pairs; i++)
        {
            var lead = _records.Leads[chance.NextBelow(_records.Leads.Count)];
            var asOf = lead.CreatedAt!.Value.AddDays(chance.NextBelow(200));
            var snapshot = _records.At(lead.Id, asOf)!;
            var twin = Naive(lead, snapshot.AccountId, asOf);
            Assert.Equal(twin, snapshot.AccountActivity);
            engaged += twin?.Engaged > 0 ? 1 : 0;
            deals += twin?.OpenDeals + twin?.WonDeals + twin?.LostDeals > 0 ? 1 : 0;
        }

        Assert.True(engaged > Pairs / 10 && deals > Pairs / 20, $"Only {engaged} have others, {deals} deals.");
    }

    [Fact]
    public void Without_an_account_or_for_someone_who_does_not_know_it_nothing_is_known()
    {
        var lead = _records.Leads.First(one => one.AccountId is not null);
        var snapshot = _records.At(lead.Id, lead.CreatedAt!.Value.AddDays(50))!;
        Assert.NotNull(snapshot.AccountActivity);
        Assert.Null(snapshot.WithoutAccount().AccountActivity);
    }

    [Fact]
    public void Different_roles_of_those_who_are_engaged_are_counted_with_the_lead_s_own()
    {
        var funnel = new HandFunnel(new AttributeColumn("job_function", AttributeKind.Category));
        foreach (var (id, role) in new[] { ("A", "it"), ("B", "sales"), ("C", "sales"), ("D", "legal") })
            funnel.Lead(id, account: "X", attributes: [AttributeValue.Of(role)]);
        funnel.Event("B", "visit", 3).Event("C", "visit", 4).Event("A", "visit", 4).Event("D", "visit", 11);
        var known = funnel.At("A", 10).AccountActivity!;
        Assert.Equal((3, 2, 2, 2), (known.People, known.Engaged, known.Roles!.Value, known.RecentEvents));
        Assert.Equal(6, known.DaysSinceLast);
    }

    private static AccountActivity? Naive(Lead lead, string? accountId, DateTime asOf)
    {
        if (accountId is null) return null;
        var taker = new SnapshotTaker(_records);
        bool IsOf(Lead one) => one.CreatedAt <= asOf
            && taker.At(one, new AsOfDate(asOf))?.AccountId == accountId;
        var others = _records.Leads.Where(one => one.Id != lead.Id && IsOf(one)).Select(one => one.Id).ToHashSet();
        var known = _records.Events
            .Where(one => others.Contains(one.LeadId) && one.KnownAt <= asOf && !one.BySales).ToArray();
        var byId = _records.Leads.ToDictionary(one => one.Id);
        var deals = _records.Opportunities.Where(deal => deal.CreatedAt <= asOf && (deal.AccountId is { } account
            ? account == accountId
            : deal.LeadIds.Any(id => IsOf(byId[id])))).ToArray();
        return new AccountActivity
        {
            People = others.Count,
            Engaged = known.Where(one => (asOf - one.At).TotalDays < 90).Select(one => one.LeadId).Distinct().Count(),
            Roles = null,
            RecentEvents = known.Count(one => (asOf - one.At).TotalDays < 30),
            DaysSinceLast = known.Length == 0 ? null : (asOf - known.Max(one => one.At)).TotalDays,
            OpenDeals = deals.Count(deal => deal.Won is null || !(deal.ClosedAt <= asOf)),
            WonDeals = deals.Count(deal => deal.Won == true && deal.ClosedAt <= asOf),
            LostDeals = deals.Count(deal => deal.Won == false && deal.ClosedAt <= asOf),
        };
    }
}
