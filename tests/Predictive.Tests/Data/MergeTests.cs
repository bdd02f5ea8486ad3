using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>Merged leads are one person; deleted ones were leads all the same.</summary>
public sealed class MergeTests
{
    private static readonly DateTime _merged = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string Leads = "  leads:\n    file: leads.csv\n    columns: { id: id, made: created, "
        + "into: mergedInto, had: merged, gone: deleted, left: deletedAt }\n"
        + "  events:\n    - { file: events.csv, type: click, columns: { lead: lead, at: at } }\n";

    private const string Merges =
        "  merges: { file: merges.csv, columns: { winner: lead, losers: merged, at: at } }\n";

    [Fact]
    public void A_merged_lead_is_no_lead_and_its_events_are_known_to_the_other_from_the_merge_on()
    {
        var result = Read(
            "A,2026-01-01,,,,\nB,2026-01-01,,,,\nC,2026-01-01,,,,\n", "B,2026-01-05\nC,2026-03-01T00:00:00Z\n",
            "A,\"[B, C]\",2026-02-01T00:00:00Z\n");
        Assert.Equal(["A"], result.Records.Leads.Select(lead => lead.Id));
        Assert.Equal(["A", "A"], result.Records.Events.Select(one => one.LeadId));
        Assert.Equal([result.Records.Events[0].At, _merged], result.Records.Events.Select(one => one.KnownAt));
        Assert.Equal(2, result.Oddities.Single(one => one.Kind == OddityKind.Merged).Count);
    }

    [Theory]
    [InlineData("A,2026-01-01,,,,\nB,2026-01-01,A,,,\n")]
    [InlineData("A,2026-01-01,,B;Z,,\nB,2026-01-01,,,,\n")]
    public void Of_a_merge_without_a_date_the_events_are_known_only_at_the_end(string leads)
    {
        var records = Read(leads, "B,2026-01-05\nA,2026-06-01\n").Records;
        Assert.Equal("A", Assert.Single(records.Leads).Id);
        Assert.Equal(records.KnownOn, records.Events[1].KnownAt);
    }

    [Fact]
    public void A_chain_of_merges_leads_to_its_end_and_a_circle_or_an_unknown_end_merges_nobody()
    {
        var leads = Read(
            "A,2026-01-01,B,,,\nB,2026-01-01,C,,,\nC,2026-01-01,,,,\nD,2026-01-01,E,,,\nE,2026-01-01,D,,,\n"
            + "F,2026-01-01,Z,,,\n", "A,2026-01-05\n").Records;
        Assert.Equal(["C", "D", "E", "F"], leads.Leads.Select(lead => lead.Id));
        Assert.Equal("C", leads.Events[0].LeadId);
    }

    [Fact]
    public void A_deleted_lead_is_kept_with_its_date_and_counted()
    {
        var result = Read("A,2026-01-01,,,true,\nB,2026-01-01,,,,2026-02-01T00:00:00Z\nC,2026-01-01,,,0,\n", "");
        Assert.Equal([true, true, false], result.Records.Leads.Select(lead => lead.IsDeleted));
        Assert.Equal([null, _merged, null], result.Records.Leads.Select(lead => lead.DeletedAt));
        Assert.Equal(2, result.Oddities.Single(one => one.Kind == OddityKind.Deleted).Count);
    }

    [Fact]
    public void A_table_of_deletions_dates_those_that_are_there_and_counts_those_that_are_gone()
    {
        using var folder = Folder(
            "A,2026-01-01,,,,\n", "", "", Leads + "  deletions: { file: gone.csv, columns: { id: lead, at: at } }\n");
        folder.Write("gone.csv", "id,at\nA,2026-02-01T00:00:00Z\nX,2026-01-09\nY,2026-01-09\n");
        var result = folder.Read();
        Assert.Equal(_merged, result.Records.Leads[0].DeletedAt);
        Assert.Equal(2, result.Oddities.Single(one => one.Kind == OddityKind.Purged).Count);
        Assert.Empty(result.Rejected);
    }

    private static FunnelReadResult Read(string leads, string events, string? merges = null)
    {
        using var folder = Folder(leads, events, merges ?? "", merges is null ? Leads : Leads + Merges);
        return folder.Read();
    }

    private static FunnelFolder Folder(string leads, string events, string merges, string tables) =>
        FunnelFolder.With(
            tables, ("leads.csv", "id,made,into,had,gone,left\n" + leads), ("events.csv", "lead,at\n" + events),
            ("merges.csv", "winner,losers,at\n" + merges));
}
