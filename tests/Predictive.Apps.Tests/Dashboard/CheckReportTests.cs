using System.Text.RegularExpressions;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Dashboard;

/// <summary>The health report opens anywhere, draws its charts, and lets no data act.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed partial class CheckReportTests(TrainedFunnel trained)
{
    private const int MostBytes = 2_000_000;

    [Fact]
    public async Task The_page_draws_its_charts_offline_and_the_browser_has_nothing_to_say()
    {
        var file = await WriteAsync();

        var (document, said) = await Browser.OpenAsync(file);

        Assert.Empty(said);
        Assert.Equal(2, Regex.Count(document, "data-drawn=\"yes\""));
        Assert.Equal(2, Regex.Count(document, "<svg"));
        Assert.Contains("extrapolated", document, StringComparison.Ordinal);
        Assert.Contains("immature: not final", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_one_small_file_that_may_load_nothing()
    {
        var page = await PageAsync();

        Assert.InRange(page.Length, 10_000, MostBytes);
        Assert.Contains(
            "default-src 'none'", System.Net.WebUtility.HtmlDecode(page[..2_000]), StringComparison.Ordinal);
        Assert.DoesNotMatch("<(link|img|iframe|script|base)[ >]", MarkupOf(page));
        Assert.DoesNotContain(trained.Folder, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cohort_stands_in_the_table_with_what_is_not_final_marked()
    {
        var page = await PageAsync();

        var cohorts = CohortRow().Matches(page);
        Assert.True(cohorts.Count >= 12, $"{cohorts.Count} cohorts");
        var last = cohorts[^1].Value;
        Assert.Contains("class=\"number immature\"", last, StringComparison.Ordinal);
        Assert.Contains("not known yet", last, StringComparison.Ordinal);
        Assert.DoesNotContain("immature", cohorts[0].Value, StringComparison.Ordinal);
        Assert.Contains("Not final", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verdict_and_the_findings_are_those_of_the_console()
    {
        var page = System.Net.WebUtility.HtmlDecode(await PageAsync());
        var run = await trained.RunAsync("check", "funnel", "--json");

        using var document = System.Text.Json.JsonDocument.Parse(run.Output);
        var verdict = document.RootElement.GetProperty("verdict").GetString()!;
        Assert.Contains($"<div class=\"headline {verdict}\">", page, StringComparison.Ordinal);
        foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
        {
            Assert.Contains(finding.GetProperty("sentence").GetString()!, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hostile_names_and_values_never_become_markup()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        folder.Change("funnel.yaml", "name: small", "name: '</title><script>alert(1)</script>'");
        folder.Change("leads.csv", "id,created,source", "id,created,</script><b>x</b><script>alert(2)</script>");
        folder.Change("funnel.yaml", "source: source", "'</script><b>x</b><script>alert(2)</script>': source");
        folder.Change("leads.csv", "L7,2025-01-08,fair", "L7,<img src=x onerror=alert(3)>,fair");

        var run = await ConsoleProcess.RunInAsync(folder.Path, "check", ".", "--html", "report.html");

        Assert.True(run.Code == 0, run.Error);
        var file = await File.ReadAllTextAsync(folder.At("report.html"), TestContext.Current.CancellationToken);
        var page = MarkupOf(file);
        Assert.DoesNotContain("<b>x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        var (document, said) = await Browser.OpenAsync(folder.At("report.html"));
        Assert.Empty(said);
        Assert.DoesNotContain("<img", MarkupOf(document), StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", MarkupOf(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_read_is_never_written_over()
    {
        var run = await trained.RunAsync("check", "funnel", "--html", Path.Combine("funnel", "leads.csv"));

        Assert.Equal(2, run.Code);
        Assert.Contains("--html is ", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync() =>
        await File.ReadAllTextAsync(await WriteAsync(), TestContext.Current.CancellationToken);

    /// <summary>The page up to its own scripts, which stand at its end.</summary>
    private static string MarkupOf(string page) => page[..page.IndexOf("<footer", StringComparison.Ordinal)];

    private async Task<string> WriteAsync()
    {
        var file = Path.Combine(trained.Folder, "report.html");
        var run = await trained.RunAsync("check", "funnel", "--html", file);
        Assert.True(run.Code == 0, run.Error);
        return file;
    }

    [GeneratedRegex("""<tr>\s*<th scope="row">20\d\d-\d\d</th>.*?</tr>""", RegexOptions.Singleline)]
    private static partial Regex CohortRow();
}
