using Predictive.Data;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>What counts at the very instant: seen by the as-of date, converted after it and by the horizon.</summary>
public sealed class BoundaryTests
{
    private static readonly DateTime _asOf = HandFunnel.Day(7);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void An_event_at_the_as_of_instant_is_seen_and_one_tick_later_is_not(int ticks, int seen)
    {
        var snapshot = new HandFunnel().Lead("A").Event("A", "visit", _asOf.AddTicks(ticks), bySales: false).At("A", 7);
        Assert.Equal(seen, snapshot.Events.Count);
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 0)]
    public void A_lead_that_converted_by_the_as_of_instant_gives_no_snapshot(int ticks, int mature, int converted)
    {
        var set = new HandFunnel().Lead("A").Opportunity(_asOf.AddTicks(ticks), "A").Records().Take();
        Assert.Equal((mature, converted), (set.Mature.Count, set.AlreadyConverted));
        Assert.Equal(0, set.Immature);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_conversion_counts_up_to_the_instant_the_horizon_ends(int ticks, bool counts)
    {
        var at = HandFunnel.Day(7 + 30).AddTicks(ticks);
        var one = Assert.Single(new HandFunnel().Lead("A").Opportunity(at, "A").Records().Take(30).Mature);
        Assert.Equal(counts, one.Converted);
        Assert.Equal(HandFunnel.Day(37), one.MaturesAt);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_label_is_mature_when_its_horizon_ended_by_the_known_on_date(int ticks, int mature)
    {
        var records = new HandFunnel().Lead("A").Records().With(knownOn: HandFunnel.Day(37).AddTicks(ticks));
        var set = records.Take(30);
        Assert.Equal((mature, 1 - mature), (set.Mature.Count, set.Immature));
    }

    [Fact]
    public void Immature_snapshots_are_left_out_whether_converted_or_not_and_counted()
    {
        var set = new HandFunnel()
            .Lead("old", 0).Lead("young", 80).Lead("young_and_converted", 80).Lead("younger", 99)
            .Opportunity(90, "young_and_converted").Records(knownOnDay: 100).Take(30);
        Assert.Equal(["old"], set.Mature.Select(one => one.Snapshot.LeadId));
        Assert.Equal((3, 0), (set.Immature, set.AlreadyConverted));
    }

    [Fact]
    public void A_lead_is_looked_at_only_at_the_ages_before_it_converted()
    {
        var set = new HandFunnel().Lead("A").Lead("B").Opportunity(10, "A").Records().Take(30, 0, 7, 30);
        Assert.Equal(
            [("A", 0.0, true), ("A", 7.0, true), ("B", 0.0, false), ("B", 7.0, false), ("B", 30.0, false)],
            set.Mature.Select(one => (one.Snapshot.LeadId, one.Snapshot.AgeDays!.Value, one.Converted)));
        Assert.All(set.Mature, one => Assert.Equal(1.0 / 3, one.Weight));
        Assert.Equal(0, set.AlreadyConverted);
    }

    [Fact]
    public void Weights_of_all_looks_at_a_lead_sum_to_one_be_it_still_open_at_them_or_not()
    {
        var set = SmallFunnel.Records(seed: 5, leads: 300).Take(30, 0, 7, 30, 90);
        var leads = set.Mature.GroupBy(one => one.Snapshot.LeadId).ToList();
        Assert.True(set.Mature.Count > 2 * leads.Count);
        Assert.All(leads, lead => Assert.Single(lead.DistinctBy(one => one.Weight)));
        Assert.All(leads, lead => Assert.True(lead.Sum(one => one.Weight) <= 1 + 1e-12));
        Assert.All(
            leads.Where(lead => lead.Any(one => one.Snapshot.AgeDays == 90)),
            lead => Assert.Equal(1, lead.Sum(one => one.Weight), 1e-12));
        Assert.Contains(leads, lead => lead.Sum(one => one.Weight) < 0.9);
    }

    [Fact]
    public void Who_converts_early_counts_for_no_more_at_the_first_look_than_who_does_not()
    {
        var funnel = new HandFunnel();
        for (var i = 0; i < 100; i++)
        {
            funnel.Lead($"L{i}");
            if (i % 4 == 0)
                funnel.Opportunity(3, $"L{i}");
        }

        var first = funnel.Records().Take(30, 0, 7, 30).Mature.Where(one => one.Snapshot.AgeDays == 0).ToList();
        var rate = first.Where(one => one.Converted).Sum(one => one.Weight) / first.Sum(one => one.Weight);
        Assert.Equal(0.25, rate, 1e-12);
    }

    [Fact]
    public void A_lead_that_was_not_created_by_then_has_no_snapshot()
    {
        var records = new HandFunnel().Lead("A", 10).Records();
        Assert.Null(records.At("A", HandFunnel.Day(10).AddTicks(-1)));
        Assert.Equal(0, records.At("A", HandFunnel.Day(10))!.AgeDays);
    }

    [Fact]
    public void A_table_without_dates_gives_one_labelled_snapshot_for_every_known_outcome()
    {
        var set = new HandFunnel()
            .Lead("A", null, outcome: true, order: 3).Lead("B", null, outcome: false, order: 1).Lead("C", null)
            .Records(knownOnDay: null).Take();
        Assert.False(set.IsDated);
        Assert.Equal(
            [("A", true, 3.0), ("B", false, 1.0)],
            set.Mature.Select(one => (one.Snapshot.LeadId, one.Converted, one.Order!.Value)));
        Assert.All(set.Mature, one => Assert.Null(one.Snapshot.AsOf));
    }

    [Fact]
    public void Created_leads_whose_outcome_has_no_date_are_labelled_by_it_in_the_order_of_their_creation()
    {
        var set = new HandFunnel().Lead("B", 5, outcome: true).Lead("A", 2, outcome: false)
            .Lead("young", 80, outcome: false).Records(knownOnDay: 100).Take(30);
        Assert.False(set.IsDated);
        Assert.Equal(1, set.Immature);
        Assert.Equal(["A", "B"], set.Mature.OrderBy(one => one.Order).Select(one => one.Snapshot.LeadId));
        Assert.Equal([true, false], set.Mature.Select(one => one.Converted));
    }

    [Fact]
    public void Leads_of_which_only_some_say_when_they_were_created_are_refused()
    {
        var records = new HandFunnel().Lead("A", 2).Lead("B", day: null).Records(knownOnDay: 100);
        var error = Assert.Throws<ArgumentException>(() => records.Take(30));
        Assert.Contains("1 of 2 leads say when they were created", error.Message);
    }

    [Fact]
    public void An_as_of_date_is_an_instant_in_UTC()
    {
        var local = new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Unspecified);
        Assert.Contains("UTC", Assert.Throws<ArgumentException>(() => new AsOfDate(local)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3651)]
    public void A_horizon_has_one_to_3650_days(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelHorizon.OfDays(days));

    [Fact]
    public void A_schedule_has_one_or_more_ages_each_once_ascending()
    {
        Assert.Equal([0, 7, 30], SnapshotSchedule.OfAges(30, 0, 7, 7).Ages);
        Assert.Throws<ArgumentException>(() => SnapshotSchedule.OfAges());
        Assert.Throws<ArgumentException>(() => SnapshotSchedule.OfAges(-1));
        Assert.Equal([0, 7, 30], SnapshotSchedule.Default.Ages);
    }

    [Theory]
    [InlineData("7 days after creation", 7)]
    [InlineData("1 day after creation", 1)]
    [InlineData("0 and 7 days after creation", 0, 7)]
    [InlineData("0, 7 and 30 days after creation", 0, 7, 30)]
    public void A_schedule_says_its_ages_in_words(string words, params int[] ages) =>
        Assert.Equal(words, SnapshotSchedule.OfAges(ages).ToString());
}
