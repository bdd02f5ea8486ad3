using System.Text.RegularExpressions;
using Predictive.Apps.Tests.Console;
using Predictive.Dashboard.Comparing;
using Predictive.Evaluation;
using Predictive.Registry;
using Predictive.Registry.Comparing;
using Xunit;

namespace Predictive.Apps.Tests.Dashboard;

/// <summary>The comparison's page shows every part, draws its charts offline, prints, and lets no data act.</summary>
public sealed class ComparisonPageTests
{
    private const int MostBytes = 2_000_000;
    private const int Charts = 5;

    private static readonly DateTime _madeAt = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    private static readonly string[] _sections =
    [
        "How to read this", "The same number of MQLs on each side", "Along the whole curve",
        "Where they agree, and where not", "How early", "Money and work", "At the real cuts", "Without hand-raisers",
        "Score inflation", "Newly qualified: who they are, and why", "No longer qualified: who they are, and why",
        "20 leads they disagree on", "By channel, campaign and segment", "Ranking, whatever the cut",
        "What was compared",
    ];

    [Fact]
    public async Task Every_part_of_the_document_has_its_section()
    {
        var page = System.Net.WebUtility.HtmlDecode(await PageOf(ComparisonSample.Of()));

        Assert.All(_sections, section => Assert.Contains($"<h2>{section}</h2>", page, StringComparison.Ordinal));
        Assert.Contains(ComparisonSample.Of().Headline, page, StringComparison.Ordinal);
        Assert.Contains("27.5 % (22.0-33.0)", page, StringComparison.Ordinal);
        Assert.Contains("640 leads are too young to count", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_that_tells_no_more_than_it_must_gives_a_page_without_empty_sections()
    {
        var sample = ComparisonSample.Of();
        var page = await PageOf(sample with
        {
            Period = new ComparedPeriodDocument { Conversion = "outcome" },
            EqualShareFound = null,
            RealCuts = null,
            Curves = null,
            Inflation = null,
            Segments = [],
            HandRaisers = null,
            NewlyQualified = null,
            NoLongerQualified = null,
            Disagreements = [],
            EqualVolume = sample.EqualVolume with { Money = null, DaysBefore = [] },
        });

        Assert.Equal(5, Regex.Count(page, "<h2>"));
        Assert.DoesNotContain(
            "week", MarkupOf(page).Replace(sample.EqualVolume.Words, "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rules_win_the_page_says_so_as_plainly()
    {
        var page = await PageOf(ComparisonSample.Of(ComparisonOutcome.RulesBetter));

        Assert.Contains("<div class=\"headline rules\">", page, StringComparison.Ordinal);
        Assert.Contains("the scoring rules chose better", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_draws_its_charts_offline_and_the_browser_has_nothing_to_say()
    {
        using var folder = new TempFolder();
        var page = await PageOf(ComparisonSample.Of());
        await File.WriteAllTextAsync(folder.At("page.html"), page, TestContext.Current.CancellationToken);

        var (document, said) = await Browser.OpenAsync(folder.At("page.html"));

        Assert.Empty(said);
        Assert.Equal(Charts, Regex.Count(document, "data-drawn=\"yes\""));
        Assert.InRange(page.Length, 10_000, MostBytes);
        Assert.Contains("the rules' own bar", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_the_data_never_become_markup()
    {
        const string hostile = "</script><img src=x onerror=alert(1)>";
        var sample = ComparisonSample.Of();
        var page = await PageOf(sample with
        {
            Model = hostile,
            Headline = hostile,
            Disagreements = [.. sample.Disagreements.Select(one => one with
            {
                Lead = hostile,
                PredictedReasons = [hostile],
                RuleReasons = [hostile],
                Outcome = hostile,
            })],
            Segments = [.. sample.Segments.Select(one => one with { By = hostile })],
        });

        Assert.DoesNotContain("<img", MarkupOf(page), StringComparison.Ordinal);
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.At("page.html"), page, TestContext.Current.CancellationToken);
        var (document, said) = await Browser.OpenAsync(folder.At("page.html"));
        Assert.Empty(said);
        Assert.DoesNotContain("<img", MarkupOf(document), StringComparison.Ordinal);
    }

    /// <summary>The page up to its own scripts, which stand at its end.</summary>
    private static string MarkupOf(string page) => page[..page.IndexOf("<footer", StringComparison.Ordinal)];

    private static Task<string> PageOf(ComparisonDocument comparison) =>
        ComparisonPage.HtmlOfAsync(comparison, _madeAt);
}
