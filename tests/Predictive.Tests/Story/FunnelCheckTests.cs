using Predictive.Data;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Story;

public sealed class FunnelCheckTests
{
    [Fact]
    public void A_check_counts_rows_snapshots_and_conversions()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 200);
        using var folder = new SmallFunnelFolder(records);
        var check = FunnelCheck.Of(folder.File);
        var set = records.Take(30);
        Assert.Equal(200, check.Read.Tables.Single(table => table.Role == TableRole.Leads).Rows);
        var ofEvents = check.Read.Tables.Where(table => table.Role == TableRole.Events);
        Assert.Equal(records.Events.Count, ofEvents.Sum(table => table.Rows));
        Assert.Equal(set.Mature.Count, check.Snapshots.Mature.Count);
        Assert.Equal(set.Immature, check.Snapshots.Immature);
        Assert.Equal(set.AlreadyConverted, check.Snapshots.AlreadyConverted);
        Assert.Equal(set.Mature.Count(one => one.Converted), check.Conversions);
        Assert.Empty(check.OverLimit);
        Assert.Equal(0, check.Read.RowsRejected);
    }

    [Fact]
    public void Another_horizon_can_be_tried()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 200);
        using var folder = new SmallFunnelFolder(records);
        var within60Days = records.Take(60).Mature.Count(one => one.Converted);
        Assert.Equal(within60Days, FunnelCheck.Of(folder.File, horizonDays: 60).Conversions);
    }

    [Fact]
    public void A_table_with_too_many_bad_rows_is_named_but_still_checked()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 200);
        using var folder = new SmallFunnelFolder(records);
        File.AppendAllLines(
            Path.Combine(folder.Path, "deals.csv"), Enumerable.Range(0, 40).Select(i => $"X{i},L0000,31 February"));
        var check = FunnelCheck.Of(folder.File);
        Assert.Equal("deals.csv", Assert.Single(check.OverLimit).File);
        Assert.Equal(40, check.Read.RowsRejected);
        Assert.Equal(records.Take(30).Mature.Count, check.Snapshots.Mature.Count);
        Assert.Throws<BadInputException>(() => FunnelRecordReader.Read(folder.File));
    }

    [Fact]
    public void Rules_about_what_no_lead_has_are_refused_before_any_training()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 9, leads: 50));
        folder.Write("rules.yaml", "threshold: 1\nrules:\n  - { attribute: senority, in: [vp], points: 1 }\n");
        var message = Assert.Throws<BadInputException>(() => FunnelCheck.Of(folder.File)).Message;
        Assert.Contains("rules.yaml:3:", message);
        Assert.Contains("Did you mean 'seniority'?", message);
    }

    [Fact]
    public void A_folder_read_back_gives_the_snapshots_it_was_written_from()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 200);
        using var folder = new SmallFunnelFolder(records);
        var read = FunnelCheck.Of(folder.File).Snapshots.Mature;
        var written = records.Take(30).Mature;
        Assert.Equal(written.Select(one => one.Converted), read.Select(one => one.Converted));
        Assert.Equal(
            written.Select(one => one.Snapshot.Events.Select(known => (known.Type, known.DaysAgo))),
            read.Select(one => one.Snapshot.Events.Select(known => (known.Type, known.DaysAgo))));
        Assert.Equal(
            written.Select(one => one.Snapshot.Attributes["seniority"]),
            read.Select(one => one.Snapshot.Attributes["seniority"]));
        Assert.Equal(
            written.Select(one => one.Snapshot.Attributes["team_size"]),
            read.Select(one => one.Snapshot.Attributes["team_size"]));
    }
}
