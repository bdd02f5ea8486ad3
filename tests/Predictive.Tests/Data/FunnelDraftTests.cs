using System.Globalization;
using System.Text;
using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class FunnelDraftTests
{
    private const int Leads = 300;

    [Fact]
    public void A_relational_funnel_is_drafted_with_its_roles_and_links()
    {
        using var folder = Relational();
        var draft = FunnelDraft.Of(folder.Path);
        folder.Write("funnel.yaml", draft.Yaml);
        var file = FunnelFile.Load(folder.Path);
        Assert.Equal("opportunity", file.Conversion.ToString());
        Assert.Equal(
            [TableRole.Leads, TableRole.Accounts, TableRole.Campaigns, TableRole.Events, TableRole.Opportunities],
            file.Tables.Select(table => table.Role));
        Assert.Equal(
            [
                ("lead_id", ColumnMeaning.Id), ("account_id", ColumnMeaning.Account),
                    ("campaign_id", ColumnMeaning.Campaign),
                ("created_at", ColumnMeaning.Created), ("lead_source", ColumnMeaning.Source),
                    ("email", ColumnMeaning.Ignore),
                ("seniority", ColumnMeaning.Category), ("status", ColumnMeaning.Category),
            ],
            file.Leads.Columns.Select(column => (column.Name, column.Meaning)));
        Assert.Equal(KnownWhen.Unknown, file.Leads.Columns[^1].Known);
        var result = FunnelRecordReader.Read(file);
        Assert.Empty(result.Rejected);
        Assert.Equal(Leads, result.Records.Leads.Count);
        Assert.Equal(2 * Leads, result.Records.Events.Count);
        Assert.Equal(Leads / 3, ConversionDates.Of(result.Records, file.Conversion).Count);
        Assert.Equal(Leads / 6, ConversionDates.Of(result.Records, ConversionStage.Won).Count);
    }

    [Fact]
    public void What_tells_the_truth_plays_no_role()
    {
        using var folder = Relational();
        folder.Write("truth.csv", "lead_id,as_of,chance\nL1,2026-01-01,0.3\nL2,2026-01-01,0.4\n");
        var yaml = FunnelDraft.Of(folder.Path).Yaml;
        Assert.Contains("# truth.csv plays no role", yaml);
        Assert.DoesNotContain("file: truth.csv", yaml);
    }

    [Fact]
    public void Rules_beside_the_tables_are_named()
    {
        using var folder = Relational();
        folder.Write("rules.yaml", "threshold: 50\n");
        Assert.Contains("rules: rules.yaml", FunnelDraft.Of(folder.Path).Yaml);
    }

    [Fact]
    public void A_flat_table_is_drafted_with_outcome_order_and_missing_words()
    {
        using var folder = new TempFolder();
        var text = new StringBuilder("Number;Amount;City;Converted\n");
        for (var i = 0; i < Leads; i++)
        {
            var city = i % 3 == 0 ? "Select" : "Rome";
            text.Append(CultureInfo.InvariantCulture, $"{1000 - i};{i % 50}.5;{city};{(i % 4 == 0 ? "yes" : "no")}\n");
        }

        folder.Write("export.csv", text.ToString());
        folder.Write("funnel.yaml", FunnelDraft.Of(folder.Path).Yaml);
        var file = FunnelFile.Load(folder.Path);
        var records = FunnelRecordReader.Read(file).Records;
        Assert.Equal("outcome", file.Conversion.ToString());
        Assert.Equal(';', file.Leads.Delimiter);
        Assert.Equal(Leads / 4, records.Leads.Count(lead => lead.Outcome == true));
        Assert.Equal(1000, records.Leads[0].Order);
        Assert.Equal(Leads / 3, records.Leads.Count(lead => lead.Attributes[1].IsMissing));
    }

    [Fact]
    public void A_format_of_dates_that_could_be_two_is_a_guess_to_check()
    {
        using var folder = new TempFolder();
        folder.Write("leads.csv", "id,created,won\nA,01/02/2026,1\nB,03/04/2026,0\nC,05/06/2026,0\n");
        folder.Write("calls.csv", "lead_id,when\nA,31.12.2025\nB,30.12.2025\n");
        var guesses = FunnelDraft.Of(folder.Path).Guesses;
        Assert.Equal(Sureness.Guess, guesses.Single(guess => guess.Column == "created").Sureness);
        Assert.Contains("d.M.yyyy", guesses.Single(guess => guess.Column == "when").Guessed);
    }

    [Fact]
    public void Every_guess_stands_in_the_text_with_how_sure_it_is()
    {
        using var folder = Relational();
        var draft = FunnelDraft.Of(folder.Path);
        Assert.All(draft.Guesses, guess => Assert.Contains(
            draft.Yaml.Split('\n'), line =>
                line.Contains(guess.Column ?? (guess.File.Length > 0 ? guess.File : guess.Guessed))
                && line.Contains($"# {guess.SurenessWords}: {guess.Why}")));
    }

    [Fact]
    public void A_folder_without_tables_cannot_be_drafted()
    {
        using var folder = new TempFolder();
        Assert.Contains("no .csv", Assert.Throws<BadInputException>(() => FunnelDraft.Of(folder.Path)).Message);
        Assert.Throws<BadInputException>(() => FunnelDraft.Of(Path.Combine(folder.Path, "none")));
    }

    private static TempFolder Relational()
    {
        var folder = new TempFolder();
        var leads = new StringBuilder("lead_id,account_id,campaign_id,created_at,lead_source,email,seniority,status\n");
        var events = new StringBuilder("lead_id,type,occurred_at,page_views\n");
        var deals = new StringBuilder("opportunity_id,lead_id,created_at,closed_at,stage,amount\n");
        for (var i = 0; i < Leads; i++)
        {
            var day = new DateTime(2025, 1, 1).AddDays(i % 60);
            var (source, seniority, status) =
                (i % 2 == 0 ? "web" : "fair", i % 5 == 0 ? "vp" : "staff", i % 3 == 0 ? "won" : "new");
            leads.Append(
                CultureInfo.InvariantCulture,
                $"L{i},A{i % 40},C{i % 5},{day:yyyy-MM-dd},{source},p{i}@x.org,{seniority},{status}\n");
            events.Append(CultureInfo.InvariantCulture, $"L{i},visit,{day.AddDays(1):yyyy-MM-ddTHH:mm:ssZ},{i % 7}\n");
            events.Append(CultureInfo.InvariantCulture, $"L{i},form_fill,{day.AddDays(2):yyyy-MM-ddTHH:mm:ssZ},\n");
            if (i % 3 > 0)
                continue;
            var stage = i % 2 == 0 ? "Closed Won" : "Closed Lost";
            deals.Append(
                CultureInfo.InvariantCulture,
                $"O{i},L{i},{day.AddDays(20):yyyy-MM-dd},{day.AddDays(40):yyyy-MM-dd},{stage},{100 + i}\n");
        }

        folder.Write("leads.csv", leads.ToString());
        folder.Write("activities.csv", events.ToString());
        folder.Write("opportunities.csv", deals.ToString());
        folder.Write("accounts.csv", "account_id,name,industry,employees\n"
            + Lines(40, i => $"A{i},Firm {i},{(i % 2 == 0 ? "steel" : "food")},{10 * i}"));
        folder.Write("campaigns.csv", "campaign_id,name,channel,cost\n"
            + Lines(5, i => $"C{i},Campaign {i},{(i % 2 == 0 ? "email" : "search")},{100 * i}"));
        return folder;
    }

    private static string Lines(int count, Func<int, FormattableString> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant(line(i)) + "\n"));
}
