using System.Text.Json;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Dashboard;

/// <summary>What <c>compare --html</c> writes says what <c>compare --json</c> says.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ComparisonReportTests(TrainedFunnel trained)
{
    [Fact]
    public async Task The_page_has_the_headline_and_the_rates_of_the_json()
    {
        using var folder = new TempFolder();
        var run = await trained.RunModelAsync("compare", "--html", folder.At("page.html"), "--json");
        Assert.True(run.Code == 0, run.Error);

        var page = System.Net.WebUtility.HtmlDecode(
            await File.ReadAllTextAsync(folder.At("page.html"), TestContext.Current.CancellationToken));
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains(document.RootElement.GetProperty("headline").GetString()!, page, StringComparison.Ordinal);
        var leads = document.RootElement.GetProperty("counts").GetProperty("leads").GetInt32();
        Assert.Contains(FormattableString.Invariant($"{leads:N0} mature leads"), page, StringComparison.Ordinal);
        var (opened, said) = await Browser.OpenAsync(folder.At("page.html"));
        Assert.Empty(said);
        var markup = opened[..opened.IndexOf("<footer", StringComparison.Ordinal)];
        Assert.DoesNotContain("NaN", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_funnel_is_never_written_over()
    {
        var run = await trained.RunModelAsync("compare", "--html", Path.Combine(trained.Funnel, "leads.csv"));

        Assert.Equal(2, run.Code);
        Assert.Contains("--html is ", run.Error, StringComparison.Ordinal);
    }
}
