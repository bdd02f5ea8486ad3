using Predictive.Data;
using Predictive.Decisions;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>At which moments leads are looked at.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void On_fixed_dates_whoever_is_an_open_lead_is_looked_at()
    {
        var records = new HandFunnel().Lead("old").Lead("later", 40).Lead("gone", 0).Lead("won", 0)
            .Opportunity(20, "won").Deleted("gone", 45).Records();
        var set = Take(records, new SnapshotSchedule { Dates = [HandFunnel.Day(30), HandFunnel.Day(60)] });
        Assert.Equal(
            [("old", 30.0), ("old", 60.0), ("later", 20.0), ("gone", 30.0)],
            set.Mature.Select(one => (one.Snapshot.LeadId, one.Snapshot.AgeDays!.Value)));
        Assert.Equal([0.5, 0.5, 1, 0.5], set.Mature.Select(one => one.Weight));
        Assert.Equal(1, set.AlreadyConverted);
        Assert.Equal("snapshots", set.Unit);
    }

    [Fact]
    public void Every_n_days_goes_on_while_the_lead_is_open_up_to_the_oldest_age()
    {
        var records = new HandFunnel().Lead("open").Lead("won").Opportunity(25, "won").Records();
        var set = Take(records, new SnapshotSchedule { EveryDays = 10, UntilDays = 40 });
        Assert.Equal([0, 10, 20, 30, 40], AgesOf(set, "open"));
        Assert.Equal([0, 10, 20], AgesOf(set, "won"));
        Assert.All(set.Mature, one => Assert.Equal(0.2, one.Weight));
        Assert.Equal(20, set.Schedule.NearestAge(24));
        Assert.Equal(40, set.Schedule.NearestAge(500));
    }

    [Fact]
    public void At_an_event_the_snapshot_sees_it_and_waits_until_it_was_known()
    {
        var records = new HandFunnel().Lead("A").Lead("B").Lead("silent")
            .Event("A", "demo", 3).Event("A", "click", 5).Event("A", "demo", 9).LateEvent("B", "demo", 2, 6).Records();
        var set = Take(records, new SnapshotSchedule { EventTypes = ["demo"] });
        Assert.Equal([3, 9], AgesOf(set, "A"));
        Assert.Equal([6], AgesOf(set, "B"));
        Assert.Empty(AgesOf(set, "silent"));
        Assert.All(set.Mature, one => Assert.Equal("demo", one.Snapshot.Events.First().Type));
    }

    [Fact]
    public void At_the_rule_mql_each_lead_that_became_one_is_looked_at_once()
    {
        var records = new HandFunnel().Lead("A").Lead("B").Lead("never").Mql("A", 4).Mql("A", 2).Mql("B", 9).Records();
        var schedule = new SnapshotSchedule { AtRuleMql = true };
        var set = Take(records, schedule, RuleMqlDates.Recorded(records));
        Assert.Equal(
            [("A", 2.0), ("B", 9.0)], set.Mature.Select(one => (one.Snapshot.LeadId, one.Snapshot.AgeDays!.Value)));
        Assert.All(set.Mature, one => Assert.True(one.Snapshot.WasMql));
        Assert.Contains("dates", Assert.Throws<ArgumentException>(() => Take(records, schedule)).Message);
    }

    [Fact]
    public void Rules_make_a_lead_an_mql_at_the_event_that_brings_it_over_the_threshold()
    {
        var records = new HandFunnel().Lead("A").Lead("B").Lead("C")
            .Event("A", "demo", 3).Event("A", "demo", 8).Event("A", "demo", 9).Event("B", "demo", 1).Records();
        var rules = new ScoringRules(20, [new EventRule("demo", 10, "demo")]);
        var dates = RuleMqlDates.By(rules, records, new SnapshotTaker(records));
        Assert.Equal(("A", HandFunnel.Day(8)), (dates.Single().Key, dates.Single().Value));
    }

    [Fact]
    public void Moments_of_several_kinds_join_and_equal_ones_count_once()
    {
        var records = new HandFunnel().Lead("A").Event("A", "demo", 7).Event("A", "demo", 8).Records();
        var set = Take(records, new SnapshotSchedule
        {
            Ages = [0, 7],
            EveryDays = 14,
            UntilDays = 20,
            Dates = [HandFunnel.Day(14), HandFunnel.Day(50)],
            EventTypes = ["demo"],
        });
        Assert.Equal([0, 7, 8, 14, 50], AgesOf(set, "A"));
        Assert.All(set.Mature, one => Assert.Equal(0.2, one.Weight));
    }

    [Fact]
    public void Moments_after_the_known_on_date_are_no_snapshots()
    {
        var records = new HandFunnel().Lead("A", 90).Event("A", "demo", 120).Records(knownOnDay: 100);
        var set = Take(records, new SnapshotSchedule
        {
            Dates = [HandFunnel.Day(95), HandFunnel.Day(101)],
            EventTypes = ["demo"],
        });
        Assert.Equal((0, 1), (set.Mature.Count, set.Immature));
        Assert.Equal([5.0], set.Open.Select(one => one.Snapshot.AgeDays!.Value));
    }

    [Theory]
    [InlineData("[0d, 7d, 30d]", "0, 7 and 30 days after creation")]
    [InlineData("{ every: 14d }", "every 14 days until 180 days after creation")]
    [InlineData("{ ages: 0d, every: 7d, until: 28d }",
        "0 days after creation and every 7 days until 28 days after creation")]
    [InlineData("{ dates: [2026-03-31, 2026-01-31] }", "on 2026-01-31 and 2026-03-31")]
    [InlineData("{ events: [demo, pricing], ruleMql: true }",
        "at each 'demo' or 'pricing' and when rules made them MQLs")]
    public void The_funnel_file_says_the_moments(string snapshot, string words) =>
        Assert.Equal(words, Load(snapshot).Schedule.ToString());

    [Theory]
    [InlineData("{ }", "funnel.yaml:3:11: 'snapshot' says no moment; give ages: [0d, 7d, 30d]")]
    [InlineData("{ until: 30d }", "funnel.yaml:3:20: 'until' goes with 'every'")]
    [InlineData("{ every: [7d, 14d] }", "'every' is one number of days")]
    [InlineData("{ dates: [soon] }", "'soon' is no ISO 8601 date")]
    [InlineData("{ evry: 7d }", "unknown key 'evry' in 'snapshot'; allowed are ages, dates, every, until, events")]
    [InlineData("{ every: 0d }", "allowed are whole days from 1 to 3650")]
    public void What_it_cannot_say_is_refused_with_its_place(string snapshot, string message) =>
        Assert.Contains(
            message, Assert.Throws<BadInputException>(() => Load(snapshot)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_date_is_the_end_of_that_day_where_the_funnel_lives() => Assert.Equal(
        new DateTime(2026, 1, 31, 23, 0, 0, DateTimeKind.Utc).AddTicks(-1),
        Load("{ dates: [2026-01-31] }", "Europe/Paris").Schedule.Dates.Single());

    private static FunnelFile Load(string snapshot, string zone = "UTC")
    {
        using var folder = new Data.TempFolder();
        return FunnelFile.Load(folder.Write("funnel.yaml", $$"""
            conversion: opportunity
            timeZone: {{zone}}
            snapshot: {{snapshot}}
            tables:
              leads: { file: leads.csv, columns: { id: id, day: created } }
              opportunities: { file: o.csv, columns: { id: id, lead: lead, at: created } }
            """));
    }

    private static double[] AgesOf(SnapshotSet set, string lead) =>
        [.. set.Mature.Where(one => one.Snapshot.LeadId == lead).Select(one => one.Snapshot.AgeDays!.Value)];

    private static SnapshotSet Take(
        FunnelRecords records, SnapshotSchedule schedule, IReadOnlyDictionary<string, DateTime>? mqls = null) =>
        new SnapshotTaker(records).Take(
            ConversionDates.Of(records, ConversionStage.Opportunity), schedule, LabelHorizon.OfDays(30), mqls);
}
