using Predictive.Data;
using Predictive.Features;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>In which order rows and columns stand in their files changes nothing that is known.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_rows_of_every_table_changes_no_snapshot_and_no_feature(ulong seed)
    {
        var records = SmallFunnel.Records(seed: 17, leads: 300);
        Assert.Equal(AllSeen(records), AllSeen(records.RowsShuffled(seed)));
    }

    [Fact]
    public void The_order_of_the_columns_of_every_table_changes_no_snapshot_and_no_feature()
    {
        var records = SmallFunnel.Records(seed: 17, leads: 300);
        Assert.Equal(AllSeen(records), AllSeen(records.ColumnsReversed()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Events_of_one_instant_stand_in_one_order_even_where_some_carry_no_numbers(ulong seed)
    {
        var funnel = new HandFunnel { Quantities = ["pages", "money"] }.Lead("A");
        for (var i = 0; i < 9; i++)
        {
            funnel.Event("A", "visit", 3);
            funnel.Event("A", "visit", 3, i % 4, i % 2 == 0 ? 1e16 : 1);
            funnel.Event("A", "visit", 3, i % 3, i % 2 == 0 ? -1e16 : double.NaN);
        }

        var records = funnel.Records();
        var shuffled = records.RowsShuffled(seed).ColumnsReversed();
        Assert.Equal(
            SnapshotPrint.Of(records.At("A", HandFunnel.Day(7))!),
            SnapshotPrint.Of(shuffled.At("A", HandFunnel.Day(7))!));
        Assert.Equal(
            new QuantitySum("money", null).Of(records.At("A", HandFunnel.Day(7))!, FrozenTrackRecords.None),
            new QuantitySum("money", null).Of(shuffled.At("A", HandFunnel.Day(7))!, FrozenTrackRecords.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Changes_of_one_instant_are_undone_alike_in_every_order(ulong seed)
    {
        var funnel = new HandFunnel(new AttributeColumn(
            "level", AttributeKind.Category, KnownWhen.Historised)).Lead("A");
        foreach (var (before, after) in new[] { ("a", "b"), ("x", "y"), ("b", "c"), ("c", "d") })
        {
            funnel.Change("A", "level", 9, before, after);
        }

        var records = funnel.Records();
        Assert.Equal("a", records.At("A", HandFunnel.Day(7))!.Attributes["level"].Text);
        Assert.Equal("a", records.RowsShuffled(seed).At("A", HandFunnel.Day(7))!.Attributes["level"].Text);
    }

    private static string AllSeen(FunnelRecords records)
    {
        var mature = records.Take(30, 0, 7, 30).Mature;
        var track = new GrowingTrackRecords(mature);
        var catalogue = FeatureMatrixBuilder.Learn(mature, track);
        return string.Join("\n\n", mature
            .OrderBy(one => one.Snapshot.LeadId, StringComparer.Ordinal).ThenBy(one => one.Snapshot.AgeDays)
            .Select(one => $"{SnapshotPrint.Of(one.Snapshot)}\n{one.Converted} {string.Join(' ', one.OpportunityIds)} "
                + $"{SnapshotPrint.Row(catalogue, one.Snapshot, track)}"));
    }
}
