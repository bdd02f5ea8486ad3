using Predictive.Data;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class FunnelAttributesTests
{
    private const string Tables = """
          leads:
            file: leads.csv
            columns:
              id: id
              created: created
              contact: contact
              company: account
              country: category
              plan: { as: category, known: historised, missing: [none] }
              renewal: { as: date, known: historised, format: dd/MM/yyyy }
              opens: { as: number, known: eventDerived }
          contacts: { file: contacts.csv, columns: { id: id, country: category, title: category } }
          accounts: { file: accounts.csv, columns: { id: id, size: number } }
          fieldHistory:
            file: history.csv
            columns: { lead: lead, field: field, at: at, old: oldValue, new: newValue }

        """;

    private static readonly (string File, string Text)[] _files =
    [
        ("leads.csv",
            "id,created,contact,company,country,plan,renewal,opens\nA,2026-01-01,P,X,DE,gold,05/03/2026,4\n"),
        ("contacts.csv", "id,country,title\nP,FR,CTO\n"),
        ("accounts.csv", "id,size\nX,40\n"),
        ("history.csv",
            "lead,field,at,old,new\nA,plan,2026-02-01,none,gold\nA,renewal,2026-02-01,04/02/2026,05/03/2026\n"),
    ];

    [Fact]
    public void The_file_alone_says_which_attributes_the_reader_will_give()
    {
        using var folder = FunnelFolder.With(Tables, _files);
        var attributes = FunnelAttributes.Of(FunnelFile.Load(folder.Path));
        var records = folder.Read().Records;

        Assert.Equal(
            ["country", "plan", "renewal", "contact.country", "title"], attributes.Lead.Select(source => source.Name));
        Assert.Equal(records.LeadColumns, attributes.Lead.Select(source => source.Attribute));
        Assert.Equal(records.AccountColumns, attributes.Account.Select(source => source.Attribute));
        Assert.Equal("country", attributes.Lead[3].Column.Name);
    }

    [Fact]
    public void A_past_value_is_read_like_the_column_whose_past_it_is()
    {
        using var folder = FunnelFolder.With(Tables, _files);
        var records = folder.Read().Records;
        var day = new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc);
        var then = new SnapshotTaker(records).At(records.Leads[0], new AsOfDate(day))!.Attributes;

        Assert.True(then["plan"].IsMissing);
        var endOfDay = new DateTime(2026, 2, 5, 0, 0, 0, DateTimeKind.Utc).AddTicks(-1);
        Assert.Equal(AttributeValue.Of(endOfDay), then["renewal"]);
    }
}
