using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>Leads and contacts are people: rows find them by whichever key they have.</summary>
public sealed class PeopleTests
{
    private const string Leads = "  leads:\n    file: leads.csv\n    columns:\n      { id: id, made: created, "
        + "mail: email, became: convertedContact, title: category, from: source }\n";

    private const string Contacts = "  contacts:\n    file: contacts.csv\n    score: engaged\n    columns:\n      "
        + "{ id: id, of: lead, made: created, mail: email, firm: account, title: category }\n";

    private const string Events = "  events:\n    - { file: events.csv, type: click, columns: "
        + "{ lead: lead, person: person, contact: contact, mail: email, at: at } }\n";

    private const string LeadRows = "id,made,mail,became,title,from\nA,2026-01-01,a@x.de,,CFO,web\n"
        + "B,2026-01-02,B@x.de,P2,CTO,fair\n";

    private const string ContactRows = "id,of,made,mail,firm,title\nP1,,2026-01-03,A@X.DE,F,Chief\nP2,,2026-01-04,,,\n"
        + "P3,A,2026-01-04,,,\nP4,,2026-02-01T00:00:00Z,d@y.de,F,Head\nP5,,2026-02-01T00:00:00Z,e@y.de,,\n";

    [Theory]
    [InlineData("A,,,", "A")]
    [InlineData(",A,,", "A")]
    [InlineData(",P2,,", "B")]
    [InlineData(",,P1,", "A")]
    [InlineData(",,P2,", "B")]
    [InlineData(",,P3,", "A")]
    [InlineData(",,,b@X.de", "B")]
    [InlineData(",,,d@y.de", "P4")]
    [InlineData("Z,A,,", "A")]
    public void A_row_finds_its_person_by_any_key_and_a_contact_who_is_a_lead_is_that_lead(string keys, string person)
    {
        using var folder = Folder($"{keys},2026-03-01\n");
        var result = folder.Read();
        Assert.Equal(person, Assert.Single(result.Records.Events).LeadId);
        Assert.Empty(result.Rejected);
    }

    [Fact]
    public void A_contact_who_is_no_lead_is_one_from_the_first_engagement_on_with_what_the_contact_tells()
    {
        using var folder = Folder(",,P4,,2026-03-05T00:00:00Z\n,,P4,,2026-03-02T00:00:00Z\n");
        var records = folder.Read().Records;
        Assert.Equal(["A", "B", "P4"], records.Leads.Select(lead => lead.Id));
        Assert.Equal(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), records.Leads[2].CreatedAt);
        Assert.Equal("F", records.Leads[2].AccountId);
        Assert.Equal(["title", "from", "contact.title"], records.LeadColumns.Select(column => column.Name));
        Assert.Equal(["Head", null, "Head"], records.Leads[2].Attributes.Select(value => value.Text));
        Assert.All(records.Leads.Take(2), lead => Assert.True(lead.Attributes[2].IsMissing));
    }

    [Fact]
    public void A_contact_who_was_engaged_before_it_was_entered_begins_when_it_was_entered()
    {
        using var folder = Folder(",,P4,,2026-01-05T00:00:00Z\n");
        Assert.Equal(
            new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), folder.Read().Records.Leads[2].CreatedAt);
    }

    [Fact]
    public void What_only_sales_did_engages_nobody_and_such_rows_are_counted_but_not_rejected()
    {
        using var folder = Folder(
            "A,,,,2026-03-01\n",
            "    - { file: calls.csv, type: call, by: sales, columns: { who: contact, at: at } }\n"
            + "  opportunities: { file: deals.csv, columns: { id: id, who: contact, made: created } }\n",
            ("calls.csv", "who,at\nP5,2026-02-02\n"), ("deals.csv", "id,who,made\n1,P5,2026-03-01\n"));
        var result = folder.Read();
        Assert.Equal(2, result.Records.Leads.Count);
        Assert.DoesNotContain(result.Records.Events, one => one.BySales);
        Assert.Empty(result.Records.Opportunities);
        Assert.Empty(result.Rejected);
        Assert.Equal(1, result.Oddities.Single(one => one.Kind == OddityKind.Unlinked).Count);
    }

    [Fact]
    public void Rows_of_nobody_are_rejected_counted_as_orphans_and_named_by_the_key_that_missed()
    {
        using var folder = Folder(",Z,,,2026-03-01\n,,,,2026-03-01\nA,,,,2026-03-01\n");
        var result = folder.Read();
        Assert.Equal(
            ["is no id of a lead or a contact that was read", "is missing; the row needs it"],
            result.Rejected.Select(one => one.Reason));
        Assert.Equal(1, result.Oddities.Single(one => one.Kind == OddityKind.Orphan).Count);
    }

    [Fact]
    public void Contacts_cannot_be_scored_beside_leads_without_a_beginning()
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id } }\n" + Contacts, ("leads.csv", LeadRows));
        Assert.Contains("'score: engaged' needs leads with a column that means 'created'", folder.Refusal());
    }

    private static FunnelFolder Folder(
        string events, string tables = "", params ReadOnlySpan<(string File, string Text)> files) =>
        FunnelFolder.WithTop(
            "conversion: accepted\nmaxRejected: 80%\n", Leads + Contacts + Events + tables,
            [("leads.csv", LeadRows), ("contacts.csv", ContactRows),
                ("events.csv", "lead,person,contact,mail,at\n" + events), .. files]);
}
