using Predictive.Decisions;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>
/// Existing scores, MQL flags, merges and deletions are seen from the moment on when they were there.
/// </summary>
public sealed class PointsByThenTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9.99, 0)]
    [InlineData(10, 5)]
    [InlineData(20, 12)]
    [InlineData(30, 8)]
    public void Points_are_what_they_were_and_several_scores_are_summed(double day, double points)
    {
        var records = new HandFunnel().Lead("A", points: 99)
            .Points("A", "web", 30, 1).Points("A", "mail", 20, 7).Points("A", "web", 10, 5).Records();
        Assert.Equal(points, records.At("A", HandFunnel.Day(day))!.Points);
    }

    [Fact]
    public void Where_points_have_no_history_they_are_those_of_the_export()
    {
        var records = new HandFunnel().Lead("A", points: 99).Records();
        Assert.Equal(99, records.At("A", HandFunnel.Day(1))!.Points);
    }

    [Theory]
    [InlineData(9.99, false)]
    [InlineData(10, true)]
    [InlineData(400, true)]
    public void A_lead_was_an_MQL_from_its_first_date_on_and_without_points_that_ranks_it(double day, bool was)
    {
        var snapshot = new HandFunnel().Lead("A").Mql("A", 40).Mql("A", 10).Records().At("A", HandFunnel.Day(day))!;
        Assert.Equal(was, snapshot.WasMql);
        Assert.Equal(was ? 1 : 0, RulePoints.Of(snapshot, rules: null));
        Assert.Equal(was, snapshot.WithoutAccount().WasMql);
    }

    [Fact]
    public void Where_no_table_tells_of_MQLs_nobody_knows() =>
        Assert.Null(new HandFunnel().Lead("A").At("A", 7).WasMql);

    [Fact]
    public void An_event_that_was_learned_of_later_is_seen_later_at_its_own_age()
    {
        var funnel = new HandFunnel().Lead("A").LateEvent("A", "visit", day: 2, learnedDay: 5);
        Assert.Empty(funnel.At("A", 4.9).Events);
        Assert.Equal(3, Assert.Single(funnel.At("A", 5).Events).DaysAgo, 1e-9);
    }

    [Fact]
    public void A_lead_without_a_campaign_has_that_of_its_first_event_known_by_then()
    {
        var funnel = new HandFunnel().Lead("A").Lead("B", campaign: "own")
            .LateEvent("A", "form", day: 2, learnedDay: 5, campaign: "first")
            .LateEvent("A", "form", day: 3, learnedDay: 3, campaign: "second")
            .LateEvent("B", "form", day: 1, learnedDay: 1, campaign: "other");
        Assert.Equal(
            [null, "second", "first"], new[] { 2.5, 3, 5 }.Select(day => funnel.At("A", day).CampaignId));
        Assert.Equal("own", funnel.At("B", 9).CampaignId);
    }

    [Fact]
    public void A_deleted_lead_gives_snapshots_until_it_was_deleted_and_never_converts_later()
    {
        var records = new HandFunnel().Lead("A").Lead("B").Deleted("A", 10).Deleted("B", 3).Records();
        var set = records.Take(30, 7, 14);
        Assert.Equal(("A", false), Assert.Single(set.Mature.Select(one => (one.Snapshot.LeadId, one.Converted))));
        Assert.Equal((1, 0), (set.Deleted, set.AlreadyConverted));
        Assert.Null(records.At("A", HandFunnel.Day(10)));
        Assert.NotNull(records.At("A", HandFunnel.Day(9.9)));
    }
}
