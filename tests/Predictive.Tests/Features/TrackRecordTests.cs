using Predictive.Features;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Features;

/// <summary>What became of earlier leads tells only once their horizon has ended; computed by hand.</summary>
public sealed class TrackRecordTests
{
    /// <summary>Looked at on days 7, 17, 27 and 37; after 30 days mature on days 37, 47, 57 and 67.</summary>
    private static readonly SnapshotSet _set = new HandFunnel()
        .Lead("A", 0, campaign: "C1", source: "web").Lead("B", 10, campaign: "C1", source: "web")
        .Lead("C", 20, campaign: "C2", source: "web").Lead("D", 30, campaign: "C3", source: "fair")
        .Opportunity(8, "A").Opportunity(40, "C").Records().Take(30);

    [Theory]
    [InlineData(36.9, 0, 0)]
    [InlineData(37, 1, 1)]
    [InlineData(46.9, 1, 1)]
    [InlineData(47, 2, 1)]
    [InlineData(57, 3, 2)]
    [InlineData(500, 4, 2)]
    public void Only_outcomes_that_matured_by_the_as_of_date_count(double day, double leads, double conversions)
    {
        var asOf = new AsOfDate(HandFunnel.Day(day));
        Assert.Equal(new TrackRecord(leads, conversions), new GrowingTrackRecords(_set.Mature).Overall(asOf));
    }

    [Fact]
    public void A_campaign_and_a_source_have_their_own_records()
    {
        var (records, asOf) = (new GrowingTrackRecords(_set.Mature), new AsOfDate(HandFunnel.Day(60)));
        Assert.Equal(new TrackRecord(2, 1), records.Of(RecordKey.Campaign, "C1", asOf));
        Assert.Equal(new TrackRecord(1, 1), records.Of(RecordKey.Campaign, "C2", asOf));
        Assert.Equal(default, records.Of(RecordKey.Campaign, "C3", asOf));
        Assert.Equal(new TrackRecord(3, 2), records.Of(RecordKey.Source, "web", asOf));
        Assert.Equal(default, records.Of(RecordKey.Source, null, asOf));
        Assert.Equal(default, records.Of(RecordKey.Source, "radio", asOf));
    }

    [Fact]
    public void A_rate_is_mixed_with_twenty_leads_of_its_parent()
    {
        Assert.Equal(0.15, new TrackRecord(20, 2).RateAmong(0.2), 1e-12);
        Assert.Equal(0.2, default(TrackRecord).RateAmong(0.2), 1e-12);
    }

    [Fact]
    public void A_campaign_is_shrunk_towards_its_source_and_a_source_towards_all_leads()
    {
        // By day 60 A, B and C are known: all leads 2 of 3; web (2 + 20 x 2/3) / 23; C1 (1 + 20 x web) / 22.
        var snapshot = new HandFunnel().Lead("E", 60, campaign: "C1", source: "web").At("E", 60);
        var records = new GrowingTrackRecords(_set.Mature);
        var web = (2 + (20 * 2.0 / 3)) / 23;
        Assert.Equal((float)web, new RecordRate(RecordKey.Source).Of(snapshot, records).Number);
        Assert.Equal((float)((1 + (20 * web)) / 22), new RecordRate(RecordKey.Campaign).Of(snapshot, records).Number);
    }

    [Fact]
    public void A_rate_is_missing_where_nothing_matured_yet_or_the_lead_has_no_campaign()
    {
        var records = new GrowingTrackRecords(_set.Mature);
        var early = new HandFunnel().Lead("E", 20, campaign: "C1", source: "web").At("E", 20);
        var bare = new HandFunnel().Lead("E", 60).At("E", 60);
        Assert.True(new RecordRate(RecordKey.Campaign).Of(early, records).IsMissing);
        Assert.True(new RecordRate(RecordKey.Campaign).Of(bare, records).IsMissing);
        Assert.True(new RecordRate(RecordKey.Source).Of(bare, records).IsMissing);
    }

    [Fact]
    public void A_lead_with_several_snapshots_counts_once_by_those_that_matured()
    {
        // A is looked at on days 0, 20 and 40; it converts on day 45: no by day 10, no by day 30, yes by day 50.
        var set = new HandFunnel().Lead("A").Opportunity(45, "A").Records().Take(10, 0, 20, 40);
        var records = new GrowingTrackRecords(set.Mature);
        (double Day, double Conversions)[] known = [(10, 0), (30, 0), (50, 1.0 / 3)];
        Assert.All(known, one =>
        {
            var record = records.Overall(new AsOfDate(HandFunnel.Day(one.Day)));
            Assert.Equal(1, record.Leads);
            Assert.Equal(one.Conversions, record.Conversions, 1e-12);
        });
    }

    [Fact]
    public void Frozen_records_say_the_same_of_every_snapshot()
    {
        var frozen = new GrowingTrackRecords(_set.Mature).FreezeAt(HandFunnel.Day(47));
        foreach (var day in new[] { 0.0, 47, 900 })
        {
            var asOf = new AsOfDate(HandFunnel.Day(day));
            Assert.Equal(new TrackRecord(2, 1), frozen.Overall(asOf));
            Assert.Equal(new TrackRecord(2, 1), frozen.Of(RecordKey.Campaign, "C1", asOf));
            Assert.Equal(default, frozen.Of(RecordKey.Campaign, "C2", asOf));
        }

        Assert.Equal(frozen.Overall(null), frozen.All);
        Assert.Equal(
            [(RecordKey.Campaign, "C1"), (RecordKey.Source, "web")],
            frozen.Groups.Select(group => (group.Key, group.Name)));
    }

    [Fact]
    public void Leads_without_dates_have_no_record()
    {
        var set = new HandFunnel().Lead("A", null, source: "web", outcome: true).Records(knownOnDay: null).Take();
        var records = new GrowingTrackRecords(set.Mature);
        Assert.False(records.Has(RecordKey.Source));
        Assert.Equal(default, records.FreezeAt(null).All);
    }
}
