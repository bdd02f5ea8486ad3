using System.Text;
using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class FunnelRecordReaderTests
{
    private const string EventTable =
        "  events:\n    - { file: events.csv, columns: { lead: lead, kind: type, at: at, pages: quantity } }\n";

    [Fact]
    public void A_lead_has_its_id_its_moment_and_its_attributes()
    {
        using var folder = FunnelFolder.With(FunnelFolder.LeadTable, ("leads.csv", FunnelFolder.Leads));
        var result = folder.Read();
        var lead = result.Records.Leads[0];
        Assert.Equal("A", lead.Id);
        Assert.Equal(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc).AddTicks(-1), lead.CreatedAt);
        Assert.Equal(DateTimeKind.Utc, lead.CreatedAt!.Value.Kind);
        Assert.Equal([AttributeValue.Of(10), AttributeValue.Of("DE")], lead.Attributes);
        Assert.Equal(["size", "country"], result.Records.LeadColumns.Select(column => column.Name));
        Assert.Empty(result.Rejected);
    }

    [Fact]
    public void An_id_that_stood_before_is_rejected_and_the_first_is_kept()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\nmaxRejected: 50%\n", FunnelFolder.LeadTable,
            ("leads.csv", FunnelFolder.Leads + "A,2026-01-03,30,FR\n"));
        var result = folder.Read();
        Assert.Equal(["A", "B"], result.Records.Leads.Select(lead => lead.Id));
        Assert.Equal(AttributeValue.Of(10), result.Records.Leads[0].Attributes[0]);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal(("leads.csv", 4L, "id", "A"), (rejected.File, rejected.Line, rejected.Column, rejected.Value));
    }

    [Fact]
    public void A_bad_date_of_creation_rejects_the_row_but_a_bad_attribute_only_its_cell()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\nmaxRejected: 50%\n", FunnelFolder.LeadTable,
            ("leads.csv", FunnelFolder.Leads + "C,soon,1,DE\nD,2026-01-04,many,DE\n"));
        var result = folder.Read();
        Assert.Equal(["A", "B", "D"], result.Records.Leads.Select(lead => lead.Id));
        Assert.True(result.Records.Leads[2].Attributes[0].IsMissing);
        Assert.Equal([4L, 5L], result.Rejected.Select(record => record.Line));
        var leads = result.Tables.Single(table => table.Role == TableRole.Leads);
        Assert.Equal((4, 1, 1), (leads.Rows, leads.RowsRejected, leads.CellsRejected));
    }

    [Fact]
    public void Events_of_unknown_leads_are_rejected_with_their_line()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\nmaxRejected: 50%\n", FunnelFolder.LeadTable + EventTable,
            ("leads.csv", FunnelFolder.Leads),
            ("events.csv", "lead,kind,at,pages\nA,visit,2026-01-05,3\nZ,visit,2026-01-05,3\n"));
        var result = folder.Read();
        Assert.Equal("A", Assert.Single(result.Records.Events).LeadId);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal(("events.csv", 3L, "Z"), (rejected.File, rejected.Line, rejected.Value));
    }

    [Fact]
    public void Events_of_several_files_share_one_list_of_quantities_and_a_constant_type_is_a_prefix()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable + EventTable
            + "    - { file: calls.csv, by: sales, type: call, columns: { lead: lead, at: at, minutes: quantity } }\n"
            + "    - { file: chats.csv, type: chat, columns: { lead: lead, at: at, topic: type } }\n",
            ("leads.csv", FunnelFolder.Leads),
            ("events.csv", "lead,kind,at,pages\nA,visit,2026-01-05,3\n"),
            ("calls.csv", "lead,at,minutes\nA,2026-01-06,7\n"),
            ("chats.csv", "lead,at,topic\nB,2026-01-07,price\n"));
        var records = folder.Read().Records;
        Assert.Equal(["pages", "minutes"], records.EventQuantities);
        Assert.Equal(["call", "visit", "chat:price"], records.Events.Select(happened => happened.Type));
        Assert.Equal([double.NaN, 7], records.Events[0].Quantities);
        Assert.Equal([true, false, false], records.Events.Select(happened => happened.BySales));
        Assert.Empty(records.Events[2].Quantities);
    }

    [Fact]
    public void A_contacts_attributes_become_its_leads_under_names_of_their_own()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, created: created, person: contact, country: category } }\n"
            + "  contacts:\n    file: people.csv\n    columns: "
            + "{ id: id, firm: account, country: category, title: category }\n",
            ("leads.csv", "id,created,person,country\nA,2026-01-01,P,DE\nB,2026-01-01,,US\n"),
            ("people.csv", "id,firm,country,title\nP,F,FR,CFO\n"));
        var records = folder.Read().Records;
        Assert.Equal(["country", "contact.country", "title"], records.LeadColumns.Select(column => column.Name));
        Assert.Equal(["DE", "FR", "CFO"], records.Leads[0].Attributes.Select(value => value.Text));
        Assert.Equal("F", records.Leads[0].AccountId);
        Assert.All(records.Leads[1].Attributes.Skip(1), value => Assert.True(value.IsMissing));
    }

    [Fact]
    public void Columns_that_may_tell_the_outcome_are_left_out_unless_trusted()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\ntrust: [rank]\n",
            "  leads:\n    file: leads.csv\n    columns:\n      id: id\n      stage: { as: category, known: outcome }\n"
            + "      status: { as: category, known: unknown }\n      rank: { as: number, known: unknown }\n"
            + "      city: { as: category, known: historised }\n      junk: ignore\n",
            ("leads.csv", "id,stage,status,rank,city,junk,more\nA,won,hot,1,Rome,x,y\n"));
        var result = folder.Read();
        Assert.Equal(["rank"], result.Records.LeadColumns.Select(column => column.Name));
        Assert.Equal(
            ["city", "junk", "more", "stage", "status"],
            result.LeftOut.Where(left => left.File == "leads.csv").Select(left => left.Column).Order());
    }

    [Fact]
    public void Words_for_missing_values_are_missing_in_every_column_or_only_in_theirs()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\nmissing: [unknown]\n",
            "  leads:\n    file: leads.csv\n    columns: "
            + "{ id: id, a: category, days: { as: number, missing: ['999'] }, n: number }\n",
            ("leads.csv", "id,a,days,n\nA,unknown,999,999\nB,NULL,3,\n"));
        var leads = folder.Read().Records.Leads;
        Assert.Equal(
            [AttributeValue.Missing, AttributeValue.Missing, AttributeValue.Of(999)], leads[0].Attributes);
        Assert.Equal([AttributeValue.Missing, AttributeValue.Of(3), AttributeValue.Missing], leads[1].Attributes);
    }

    [Fact]
    public void A_flat_table_gives_order_points_and_an_outcome_that_may_be_missing()
    {
        using var folder = FunnelFolder.With(
            "  leads:\n    file: leads.csv\n    columns: "
            + "{ no: order, p: points, q: points, y: { as: outcome, positive: ['1'] } }\n",
            ("leads.csv", "no,p,q,y\n7,1,2,1\n5,,4,0\n6,,,\n"));
        var records = folder.Read().Records;
        Assert.Equal(["1", "2", "3"], records.Leads.Select(lead => lead.Id));
        Assert.Equal([7.0, 5.0, 6.0], records.Leads.Select(lead => lead.Order!.Value));
        Assert.Equal([3.0, 4.0, null], records.Leads.Select(lead => lead.Points));
        Assert.Equal([true, false, null], records.Leads.Select(lead => lead.Outcome));
        Assert.Null(records.KnownOn);
    }

    [Fact]
    public void A_byte_order_mark_semicolons_compression_and_line_breaks_in_quotes_are_all_read()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv.gz, columns: { id: id, note: category, created: created } }\n");
        folder.WriteGz(
            "leads.csv.gz", "\uFEFFid;note;created\nA;\"two\nlines; \"\"q\"\"\";2026-01-01\nB;;2026-01-02\n");
        var leads = folder.Read().Records.Leads;
        Assert.Equal(["A", "B"], leads.Select(lead => lead.Id));
        Assert.Equal("two\nlines; \"q\"", leads[0].Attributes[0].Text);
    }

    [Fact]
    public void Known_on_is_the_latest_thing_that_happened_and_never_a_plan()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable + EventTable
            + "  opportunities:\n    file: deals.csv\n    columns: "
            + "{ id: id, lead: lead, made: created, end: closed, how: outcome }\n",
            ("leads.csv", FunnelFolder.Leads),
            ("events.csv", "lead,kind,at,pages\nA,visit,2026-02-05T10:00:00Z,3\n"),
            ("deals.csv", "id,lead,made,end,how\n1,A,2026-01-10,2027-01-01,\n2,B,2026-01-10,2026-01-20,won\n"));
        var records = folder.Read().Records;
        Assert.Equal(new DateTime(2026, 2, 5, 10, 0, 0, DateTimeKind.Utc), records.KnownOn);
        Assert.Null(records.Opportunities[0].ClosedAt);
    }

    [Fact]
    public void A_word_of_more_than_a_thousand_characters_counts_as_missing_and_is_said_once()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, created: created, origin: source, country: category } }\n",
            ("leads.csv", $"id,created,origin,country\nA,2026-01-01,{new string('x', 1_001)},DE\n"
                + $"B,2026-01-01,{new string('y', 1_000)},DE\n"));
        var result = folder.Read();
        Assert.Equal([null, new string('y', 1_000)], result.Records.Leads.Select(lead => lead.Source));
        Assert.True(result.Records.Leads[0].Attributes[0].IsMissing);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal("has 1,001 characters; allowed are at most 1,000; it counts as missing", rejected.Reason);
        Assert.Equal(1_003, rejected.Value!.Length);
    }

    [Fact]
    public void A_table_with_only_a_header_is_noted()
    {
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable
                + "  events:\n    - { file: clicks.csv, type: click, columns: { lead: lead, at: at } }\n",
            ("leads.csv", FunnelFolder.Leads), ("clicks.csv", "lead,at\n"), ("dispositions.csv", "lead,at,verdict\n"));
        var result = folder.Read();
        Assert.True(result.Records.EventsKnown);
        Assert.Contains("clicks.csv has a header but no rows: it says nothing of the leads.", result.Notes);
    }

    [Fact]
    public void The_report_of_rejected_rows_has_file_line_column_value_and_reason()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "rejected.csv");
        RejectedReport.Write(path, [new RejectedRecord("leads.csv", 17, "created", "so, on", "is no date")]);
        Assert.Equal(
            "file,line,column,value,reason\nleads.csv,17,created,\"so, on\",is no date\n",
            File.ReadAllText(path, Encoding.UTF8));
    }
}
