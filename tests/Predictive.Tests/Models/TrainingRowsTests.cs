using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class TrainingRowsTests
{
    private static readonly AttributeColumn _country = new("country", AttributeKind.Category);

    [Fact]
    public void A_dated_snapshot_says_when_it_was_taken_and_when_its_label_was_known()
    {
        var mature = Funnel(day => day, order: null).Take(30, 0, 7).Mature;
        var rows = Rows(mature, knownOn: null);
        var first = (SmallFunnel.Start - DateTime.UnixEpoch).TotalDays;
        Assert.Equal(
            mature.Select(one => (one.Snapshot.AsOf!.Value.Instant - DateTime.UnixEpoch).TotalDays), rows.Times!.AsOf);
        Assert.Equal(first, rows.Times.AsOf.Min());
        Assert.All(rows.Times.AsOf.Zip(rows.Times.KnownAt), pair => Assert.Equal(pair.First + 30, pair.Second));
    }

    [Fact]
    public void Snapshots_of_one_lead_are_one_group()
    {
        var mature = Funnel(day => day, order: null).Take(30, 0, 7).Mature;
        var groups = Rows(mature, knownOn: null).Groups!;
        Assert.Equal(6, groups.Distinct().Count());
        Assert.All(
            mature.Zip(groups).GroupBy(pair => pair.First.Snapshot.LeadId),
            lead => Assert.Single(lead.Select(pair => pair.Second).Distinct()));
    }

    [Fact]
    public void A_label_that_matures_after_the_known_on_date_is_never_known()
    {
        var mature = Funnel(day => day, order: null).Take(30, 0).Mature;
        var knownAt = Rows(mature, knownOn: HandFunnel.Day(32)).Times!.KnownAt;
        Assert.Equal(
            mature.Select(one => one.MaturesAt > HandFunnel.Day(32)), knownAt.Select(double.IsPositiveInfinity));
        Assert.Contains(double.PositiveInfinity, knownAt);
        Assert.Contains(knownAt, double.IsFinite);
    }

    [Fact]
    public void Without_dates_the_order_column_tells_what_came_before_and_without_one_nothing_does()
    {
        var ordered = Rows(Funnel(_ => null, order: 10).Take().Mature, knownOn: null).Times!;
        Assert.Equal([0, 10, 20, 30, 40, 50], ordered.AsOf.Order());
        Assert.All(ordered.AsOf.Zip(ordered.KnownAt), pair => Assert.InRange(pair.Second - pair.First, 0, 1e-9));
        Assert.Null(Rows(Funnel(_ => null, order: null).Take().Mature, knownOn: null).Times);
    }

    private static FunnelRecords Funnel(Func<int, double?> day, double? order)
    {
        var funnel = new HandFunnel(_country);
        for (var i = 0; i < 6; i++)
        {
            funnel.Lead(
                $"L{i}", day(i), outcome: day(i) is null ? i % 3 == 0 : null, order: order * i,
                attributes: [AttributeValue.Of(i % 2 == 0 ? "DE" : "US")]);
        }

        return funnel.Records();
    }

    private static LabelledRows Rows(IReadOnlyList<LabelledSnapshot> mature, DateTime? knownOn)
    {
        var records = new GrowingTrackRecords(mature);
        return new TrainingRows(FeatureMatrixBuilder.Learn(mature, records), records, 0, seed: 1, knownOn)
            .AsServed(mature);
    }
}
