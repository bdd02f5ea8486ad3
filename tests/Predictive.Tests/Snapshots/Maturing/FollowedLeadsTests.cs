using Predictive.Data;
using Predictive.Snapshots.Maturing;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots.Maturing;

/// <summary>What counts at the very instant, and what the future must not change.</summary>
public sealed class FollowedLeadsTests
{
    [Theory]
    [InlineData(-1, Ending.Converted)]
    [InlineData(0, Ending.Converted)]
    [InlineData(1, Ending.Open)]
    public void A_conversion_is_known_up_to_the_known_on_instant(int ticks, Ending ending)
    {
        var records = new HandFunnel().Lead("A").Opportunity(HandFunnel.Day(50).AddTicks(ticks), "A").Records(50);
        var lead = Assert.Single(Follow(records).All);

        Assert.Equal((ending, 43.0), (lead.Ending, lead.SeenDays));
        Assert.Equal(43, lead.Days, 9);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_lead_that_converted_by_its_as_of_instant_is_not_followed(int ticks, int followed) => Assert.Equal(
        followed,
        Follow(new HandFunnel().Lead("A").Opportunity(HandFunnel.Day(7).AddTicks(ticks), "A").Records()).All.Count);

    [Fact]
    public void A_lead_is_followed_for_as_long_as_its_label_can_be_seen()
    {
        var records = new HandFunnel().Lead("mature", 0).Lead("open", 1).Lead("later", 35).Lead("unborn", 38)
            .Records(37);
        var leads = Follow(records).All;

        Assert.Equal([30.0, 29, 0], leads.Select(lead => lead.SeenDays));
        Assert.Equal([true, false, false], leads.Select(lead => lead.IsMature(30)));
        Assert.Equal(records.Take(30).Mature.Count, leads.Count(lead => lead.IsMature(30)));
    }

    [Fact]
    public void A_disqualified_lead_has_ended_where_none_ever_converted_later()
    {
        var records = Judged(new HandFunnel().Lead("A").Lead("B").Records(), ("A", 20), ("B", 3));
        var followed = Follow(records);

        Assert.True(followed.Disqualified.AreFinal);
        Assert.Equal([(Ending.Disqualified, 13.0), (Ending.Disqualified, 0.0)],
            followed.All.Select(lead => (lead.Ending, lead.Days)));
    }

    [Fact]
    public void A_disqualified_lead_stays_open_where_one_converted_later()
    {
        var records = Judged(
            new HandFunnel().Lead("A").Lead("B").Opportunity(40, "B").Records(100), ("A", 20), ("B", 30));
        var followed = Follow(records);

        Assert.Equal((2, 1, false),
            (followed.Disqualified.Leads, followed.Disqualified.Reopened, followed.Disqualified.AreFinal));
        Assert.Equal([(Ending.Open, 93.0), (Ending.Converted, 33.0)],
            followed.All.Select(lead => (lead.Ending, lead.Days)));
    }

    [Theory]
    [InlineData(50, Ending.Disqualified, 43)]
    [InlineData(101, Ending.Open, 93)]
    public void A_deleted_lead_has_ended_once_that_is_known(int day, Ending ending, double days)
    {
        Lead lead = new() { Id = "A", CreatedAt = HandFunnel.Day(0), DeletedAt = HandFunnel.Day(day), Attributes = [] };
        var records = new FunnelRecords { LeadColumns = [], Leads = [lead], KnownOn = HandFunnel.Day(100) };

        var followed = Assert.Single(Follow(records).All);
        Assert.Equal((ending, days), (followed.Ending, followed.Days));
    }

    [Fact]
    public void A_lost_deal_ends_the_hope_of_winning_and_not_that_of_an_opportunity()
    {
        var records = new HandFunnel().Lead("A").Records().With(opportunities:
            [new Opportunity("O", ["A"], HandFunnel.Day(10), HandFunnel.Day(40), Won: false, Amount: null)]);

        Assert.Equal(Ending.Converted, Assert.Single(Follow(records).All).Ending);
        var won = Assert.Single(FollowedLeads.In(records, ConversionStage.Won, 7)!.All);
        Assert.Equal((Ending.Disqualified, 33.0), (won.Ending, won.Days));
    }

    [Fact]
    public void Nothing_after_the_known_on_date_changes_anything()
    {
        var hand = new HandFunnel().Lead("A", 0).Lead("B", 10).Lead("C", 20).Opportunity(25, "A");
        var known = Judged(hand.Records(60), ("B", 30));
        var future = Judged(
            hand.Lead("D", 61).Opportunity(70, "B").Opportunity(HandFunnel.Day(60).AddTicks(1), "C").Records(60),
            ("B", 30), ("C", 90));

        Assert.Equal(Follow(known).All, Follow(future).All);
    }

    [Fact]
    public void Without_dates_nobody_is_followed() => Assert.Null(FollowedLeads.In(
        new HandFunnel().Lead("A", day: null, outcome: true).Records(null), new(ConversionKind.Outcome), 7));

    private static FollowedLeads Follow(FunnelRecords records) =>
        FollowedLeads.In(records, ConversionStage.Opportunity, 7)!;

    private static FunnelRecords Judged(FunnelRecords records, params (string Lead, double Day)[] rejected) => new()
    {
        LeadColumns = records.LeadColumns,
        Leads = records.Leads,
        Opportunities = records.Opportunities,
        Dispositions =
            [.. rejected.Select(one => new Disposition(one.Lead, HandFunnel.Day(one.Day), "rejected", null))],
        KnownOn = records.KnownOn,
    };
}
