using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Evaluation.Maturing;

/// <summary>Cohorts say what became of leads, and what nobody knows yet.</summary>
public sealed class CohortTableTests
{
    private static readonly CohortTable _table = Table(SmallFunnel.Records(seed: 3, leads: 900), horizon: 30);

    [Fact]
    public void A_mature_cohort_converts_at_the_horizon_as_its_labels_say()
    {
        var records = SmallFunnel.Records(seed: 3, leads: 900);
        var months = records.Leads.ToDictionary(lead => lead.Id, lead => $"{lead.CreatedAt:yyyy-MM}");
        var labels = records.Take(30).Mature.ToLookup(one => months[one.Snapshot.LeadId]);

        Assert.Contains(_table.Cohorts, cohort => cohort.IsFinal);
        foreach (var cohort in _table.Cohorts.Where(cohort => cohort.IsFinal))
        {
            var own = labels[cohort.Name].ToList();
            Assert.Equal((own.Count, own.Count(one => one.Converted)), (cohort.Leads, cohort.Conversions));
            Assert.Equal(own.Average(one => one.Converted ? 1.0 : 0), cohort.Shares[^1].Converted.Value!.Value, 12);
        }
    }

    [Fact]
    public void Cohorts_sum_to_all_leads_and_shares_rise_with_the_days()
    {
        Assert.Equal(_table.All.Leads, _table.Cohorts.Sum(cohort => cohort.Leads));
        Assert.Equal(_table.All.Mature, _table.Cohorts.Sum(cohort => cohort.Mature));
        Assert.Equal(_table.All.Conversions, _table.Cohorts.Sum(cohort => cohort.Conversions));
        Assert.All(_table.Cohorts.Append(_table.All), cohort =>
        {
            var said = cohort.Shares.Where(share => share.Converted.IsSaid).Select(share => share.Converted.Value);
            Assert.Equal(said.Order(), said);
        });
    }

    [Fact]
    public void What_nobody_could_be_seen_for_is_not_said_and_what_not_all_could_is_not_final()
    {
        var records = SmallFunnel.Records(seed: 3, leads: 900).With(knownOn: SmallFunnel.Start.AddDays(450));
        var last = Table(records, horizon: 90).Cohorts[^1];

        Assert.Equal((0, false), (last.Mature, last.IsFinal));
        Assert.All(last.Shares, share => Assert.False(share.IsFinal));
        Assert.False(last.Shares[^1].Converted.IsSaid);
        Assert.StartsWith("Not known yet: 0 of ", last.Shares[^1].Converted.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, CohortUnit.Month, "2024-01")]
    [InlineData(800, CohortUnit.Quarter, "2024 Q1")]
    [InlineData(3000, CohortUnit.Year, "2024")]
    public void A_long_history_has_longer_cohorts(int days, CohortUnit unit, string first)
    {
        var hand = new HandFunnel();
        for (var day = 0; day <= days; day += 10)
        {
            hand.Lead($"L{day}", day);
        }

        var table = Table(hand.Records(days + 200), horizon: 30);

        Assert.Equal(unit, table.Unit);
        Assert.Equal(first, table.Cohorts[0].Name);
        Assert.InRange(table.Cohorts.Count, 1, CohortTable.MostCohorts);
    }

    [Fact]
    public void Months_begin_where_the_funnel_lives()
    {
        var records = new HandFunnel().Lead("A", 30.99).Records();
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(5), "east", "east");

        Assert.Equal("2024-01", Table(records, 30).Cohorts[0].Name);
        Assert.Equal("2024-02", Table(records, 30, zone).Cohorts[0].Name);
    }

    [Theory]
    [InlineData(90, new[] { 30, 60, 90 })]
    [InlineData(14, new[] { 4, 9, 14 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(1, new[] { 1 })]
    public void The_days_are_thirds_of_the_horizon(int horizon, int[] days) =>
        Assert.Equal(days, Table(SmallFunnel.Records(seed: 3, leads: 100), horizon).Days);

    private static CohortTable Table(FunnelRecords records, int horizon, TimeZoneInfo? zone = null) => CohortTable.Of(
        FollowedLeads.In(records, ConversionStage.Opportunity, 7)!,
        LabelHorizon.OfDays(horizon),
        zone ?? TimeZoneInfo.Utc);
}
