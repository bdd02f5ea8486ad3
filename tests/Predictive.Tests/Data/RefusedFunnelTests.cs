using System.Globalization;
using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class RefusedFunnelTests
{
    [Fact]
    public void A_folder_without_a_funnel_file_says_how_to_draft_one()
    {
        using var folder = new TempFolder();
        Assert.Contains(
            "predictive init", Assert.Throws<BadInputException>(() => FunnelFile.Load(folder.Path)).Message);
    }

    [Fact]
    public void A_missing_table_names_its_place_and_the_file_that_may_be_meant()
    {
        using var folder = FunnelFolder.With(FunnelFolder.LeadTable, ("lead.csv", FunnelFolder.Leads));
        var message = folder.Refusal();
        Assert.Contains("funnel.yaml:4:", message);
        Assert.Contains("Did you mean 'lead.csv'?", message);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("id,created,size,country\n", "header but no rows")]
    [InlineData("id,created,size,contry\nA,2026-01-01,1,DE\n", "no column 'country'")]
    [InlineData("id,created,size,contry\nA,2026-01-01,1,DE\n", "Did you mean 'contry'?")]
    [InlineData("id,created,size,country\nA,31/12/2025,1,DE\nB,30/12/2025,1,DE\n", "such as '31/12/2025'")]
    [InlineData("id,created,size,country\nA,31/12/2025,1,DE\nB,30/12/2025,1,DE\n", "format:")]
    [InlineData("id,created,size,country\nA,2026-01-01,1,\"DE\nB,2026-01-01,1,US\n", "never closed")]
    public void A_table_of_leads_that_cannot_be_used_is_refused_in_one_line(string leads, string why)
    {
        using var folder = FunnelFolder.With(FunnelFolder.LeadTable, ("leads.csv", leads));
        var message = folder.Refusal();
        Assert.Contains(why, message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_table_that_is_not_UTF8_is_refused_with_its_line()
    {
        using var folder = FunnelFolder.With(FunnelFolder.LeadTable);
        folder.WriteBytes("leads.csv", [.. "id,created,size,country\nA,2026-01-01,1,"u8, 0xD6, .. "sterreich\n"u8]);
        Assert.EndsWith("leads.csv line 2: the file is not UTF-8; save it as UTF-8.", folder.Refusal());
    }

    [Fact]
    public void What_a_table_holds_is_shown_short_and_without_control_characters()
    {
        var junk = "\u0001\u001b[2J" + new string('z', 500);
        using var values = FunnelFolder.With(
            FunnelFolder.LeadTable, ("leads.csv", $"id,created,size,country\nA,{junk},1,DE\nB,{junk},1,US\n"));
        using var names = FunnelFolder.With(FunnelFolder.LeadTable, ("leads.csv", $"id,{junk}\nA,1\n"));
        Assert.All([values.Refusal(), names.Refusal()], message =>
        {
            Assert.Contains("??[2Jzzz", message);
            Assert.DoesNotContain(new string('z', 60), message);
            Assert.DoesNotContain(message, char.IsControl);
        });
    }

    [Fact]
    public void More_rejected_rows_than_allowed_refuse_the_run_with_three_examples()
    {
        var good = string.Concat(Enumerable.Range(0, 90).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"L{i},2026-01-01,1,DE\n")));
        var bad = string.Concat(Enumerable.Repeat("L1,2026-01-01,1,DE\n", 10));
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable, ("leads.csv", "id,created,size,country\n" + good + bad));
        var message = folder.Refusal();
        Assert.Contains("leads.csv: 10 of 100 rows (10.0%)", message);
        Assert.Contains("5%", message);
        Assert.Equal(3, message.Split("line 9").Length - 1);
        Assert.Contains("maxRejected", message);
    }

    [Fact]
    public void A_share_of_rejected_rows_at_the_limit_is_still_allowed()
    {
        var good = string.Concat(Enumerable.Range(0, 95).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"L{i},2026-01-01,1,DE\n")));
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable,
            ("leads.csv", "id,created,size,country\n" + good
                + string.Concat(Enumerable.Repeat("L1,2026-01-01,1,DE\n", 5))));
        Assert.Equal(5, folder.Read().RowsRejected);
    }

    [Fact]
    public void A_number_column_without_a_single_number_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"L{i},2026-01-01,\"1,5\",DE\n")));
        using var folder = FunnelFolder.With(
            FunnelFolder.LeadTable, ("leads.csv", "id,created,size,country\n" + rows));
        Assert.Contains("none of the 20 values of 'size'", folder.Refusal());
    }

    [Fact]
    public void An_outcome_word_that_nobody_stated_is_rejected()
    {
        using var folder = FunnelFolder.WithTop(
            "conversion: outcome\nmaxRejected: 50%\n",
            "  leads:\n    file: leads.csv\n    columns: "
            + "{ id: id, y: { as: outcome, positive: [won], negative: [lost] } }\n",
            ("leads.csv", "id,y\nA,won\nB,lost\nC,perhaps\n"));
        var result = folder.Read();
        Assert.Equal([true, false], result.Records.Leads.Select(lead => lead.Outcome));
        Assert.Contains("positive:", Assert.Single(result.Rejected).Reason);
    }
}
