using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>One file may play several roles: each takes its own rows of it.</summary>
public sealed class RowFilterTests
{
    private const string Log = "who,what,at,details\n"
        + "A,1,2026-01-05,\n"
        + "A,13,2026-01-06,\"{\"\"Old Value\"\":\"\"10\"\",\"\"New Value\"\":20}\"\n"
        + "B,10,2026-01-07,\n"
        + "B,,2026-01-08,\n";

    [Fact]
    public void A_file_of_all_kinds_gives_events_to_one_role_and_changes_to_another()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable
            + "  events:\n    file: log.csv\n    where: { what: [1, '1*'] }\n    except: { what: ['13'] }\n"
            + "    types: { 1: visit, 10: email_open }\n    columns: { who: lead, what: type, at: at }\n"
            + "  fieldHistory:\n    file: log.csv\n    where: { what: ['13'] }\n    columns:\n      who: lead\n"
            + "      what: field\n      at: at\n      Old Value: { as: oldValue, in: details }\n"
            + "      New Value: { as: newValue, in: details }\n",
            ("leads.csv", FunnelFolder.Leads), ("log.csv", Log));
        var result = folder.Read();
        Assert.Equal(
            [("A", "visit"), ("B", "email_open")], result.Records.Events.Select(one => (one.LeadId, one.Type)));
        var change = Assert.Single(result.Records.FieldHistory);
        Assert.Equal(("A", "10", "20"), (change.LeadId, change.OldValue, change.NewValue));
        Assert.Empty(result.Rejected);
        Assert.Equal([2L, 1L], result.Tables.Where(table => table.File == "log.csv").Select(table => table.Rows));
    }

    [Theory]
    [InlineData("Completed", true, true)]
    [InlineData("Complete", true, false)]
    [InlineData(null, true, false)]
    [InlineData("Completed", false, false)]
    [InlineData(null, false, true)]
    public void A_filter_keeps_or_leaves_rows_by_their_word(string? word, bool keeps, bool fits) =>
        Assert.Equal(fits, new RowFilter("status", ["Completed", "Do*"], keeps, default).Fits(word));

    [Fact]
    public void The_empty_word_is_a_missing_value_and_a_star_ends_a_beginning()
    {
        Assert.True(new RowFilter("who", [""], true, default).Fits(null));
        Assert.True(new RowFilter("who", ["00Q*"], true, default).Fits("00Q8"));
        Assert.False(new RowFilter("who", ["00Q*"], true, default).Fits("0038"));
    }

    [Fact]
    public void A_filter_on_a_column_that_is_not_there_is_refused_with_its_place()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable + "  events:\n    - { file: log.csv, type: click, where: { whatt: ['1'] }, columns: "
            + "{ who: lead, at: at } }\n",
            ("leads.csv", FunnelFolder.Leads), ("log.csv", Log));
        Assert.Contains("funnel.yaml:6:", folder.Refusal(), StringComparison.Ordinal);
        Assert.Contains("log.csv has no column 'whatt'", folder.Refusal(), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'what'?", folder.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_without_old_values_tells_them_by_the_values_before()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable
            + "  fieldHistory: { file: h.csv, columns: { id: lead, f: field, at: at, v: newValue } }\n",
            ("leads.csv", FunnelFolder.Leads),
            ("h.csv", "id,f,at,v\nA,country,2026-03-01,FR\nA,country,2026-01-01,DE\nA,size,2026-02-01,7\n"));
        Assert.Equal(
            [("country", null, "DE"), ("country", "DE", "FR"), ("size", null, "7")],
            folder.Read().Records.FieldHistory.Select(one => (one.Field, one.OldValue, one.NewValue)));
    }
}
