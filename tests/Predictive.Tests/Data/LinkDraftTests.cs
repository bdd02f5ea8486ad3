using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>How a draft links tables, and what it says of those it cannot use.</summary>
public sealed class LinkDraftTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    [Fact]
    public void Numbers_that_count_the_rows_of_every_table_do_not_link_them()
    {
        _folder.With("leads.csv", "id,created_at,country", 100, i => $"{i + 1},{DraftFolder.Day(i)},{Country(i)}")
            .With("opportunities.csv", "id,account_id,lead_id,created_at", 20,
                i => $"{i + 1},{i + 2},{(5 * i) + 1},{DraftFolder.Day(20 + (5 * i))}");
        Assert.Equal(
            [ColumnMeaning.Id, ColumnMeaning.Account, ColumnMeaning.Lead, ColumnMeaning.Created],
            _folder.Load().Find(TableRole.Opportunities)!.Columns.Select(column => column.Meaning));
    }

    [Fact]
    public void Opportunities_without_a_lead_of_their_own_are_linked_by_their_roles()
    {
        _folder.WithLeads("country", Country)
            .With("deals.csv", "deal_id,created_at", 20, i => $"D{i},{DraftFolder.Day(i + 30)}")
            .With("deal_roles.csv", "deal_id,lead_id", 20, i => $"D{i},L{i}");
        var records = FunnelRecordReader.Read(_folder.Load()).Records;
        Assert.Equal(20, ConversionDates.Of(records, ConversionStage.Opportunity).Count);
    }

    [Fact]
    public void Activities_with_a_rep_on_every_row_are_by_sales()
    {
        _folder.WithDeals().WithLeads("country", Country)
            .With("activities.csv", "lead_id,rep_id,at", 20, i => $"L{i},rep{i % 3},{DraftFolder.Day(i)}")
            .With("visits.csv", "lead_id,at", 20, i => $"L{i},{DraftFolder.Day(i)}");
        Assert.Equal(
            [("activities.csv", true), ("visits.csv", false)],
            _folder.Load().Of(TableRole.Events).Select(table => (table.File, table.BySales)).Order());
        Assert.Contains(_folder.Draft().Guesses, guess => guess.Guessed == "by: sales");
    }

    [Fact]
    public void Tables_that_are_not_read_are_named_with_the_reason()
    {
        _folder.WithDeals().WithLeads("country", Country)
            .With("leads_2019.csv", "lead_id,created_at", 3, i => $"X{i},{DraftFolder.Day(i)}")
            .With("lead_scores.csv", "lead_id,likelihood", 200, i => $"L{i},0.5")
            .With("truth.csv", "lead_id,chance", 200, i => $"L{i},0.5")
            .With("clicks.csv", "page,count", 3, i => $"p{i},{i}");
        var yaml = _folder.Draft().Yaml;
        Assert.Contains("# leads_2019.csv is not read: leads.csv, with as many rows or more, is the one table", yaml);
        Assert.Contains("# lead_scores.csv plays no role", yaml);
        Assert.Contains("# truth.csv plays no role", yaml);
        Assert.Contains("# clicks.csv looks like events, but no column for 'lead' and 'at' was found", yaml);
        Assert.Equal(2, _folder.Load().Tables.Count);
    }

    [Fact]
    public void A_column_of_zeros_is_no_amount()
    {
        _folder.WithLeads("country", Country).With(
            "deals.csv", "lead_id,won_date,revenue", 40, i => $"L{i},{DraftFolder.Day(i + 30)},{(i == 7 ? 500 : 0)}");
        Assert.Equal(ColumnMeaning.Ignore, _folder.Column("revenue").Meaning);
    }

    [Fact]
    public void A_draft_that_lies_elsewhere_says_where_the_tables_and_rules_are()
    {
        using var elsewhere = new TempFolder();
        _folder.WithDeals().WithLeads("country", Country);
        File.WriteAllText(Path.Combine(_folder.Path, "rules.yaml"), "threshold: 50\n");
        var target = Path.Combine(elsewhere.Path, "my.yaml");
        File.WriteAllText(target, FunnelDraft.Of(_folder.Path, target).Yaml);
        var file = FunnelFile.Load(target);
        Assert.Equal(100, FunnelRecordReader.Read(file).Records.Leads.Count);
        Assert.True(File.Exists(file.RulesPath));
    }

    public void Dispose() => _folder.Dispose();

    private static string Country(int i) => i % 2 == 0 ? "FR" : "SE";
}
