using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>The date of scores: read as the tables are, and remarked on where late or early.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ScoreDateTests(TrainedFunnel trained)
{
    [Theory]
    [InlineData("now")]
    [InlineData("30 June 2026")]
    [InlineData("06/30/2026")]
    [InlineData("")]
    public async Task Other_dates_than_ISO_8601_are_refused_before_any_work(string date)
    {
        var run = await trained.RunModelAsync("score", "--out", "date.csv", "--as-of", date);

        Assert.Equal(2, run.Code);
        Assert.Equal(
            [$"--as-of is '{date}'; allowed are dates such as 2026-06-30 (the end of that day, UTC) and instants "
                + "such as 2026-06-30T12:00:00Z."],
            run.ErrorLines);
    }

    [Fact]
    public async Task A_date_is_the_end_of_that_day_in_the_time_zone_of_the_funnel()
    {
        var path = Path.Combine(trained.Funnel, "berlin.yaml");
        var text = await File.ReadAllTextAsync(
            Path.Combine(trained.Funnel, "funnel.yaml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            path, text.Replace("timeZone: UTC", "timeZone: Europe/Berlin", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var run = await trained.RunAsync(
            "score", path, "--model", TrainedFunnel.Model, "--models", trained.Models, "--out", "berlin.csv",
            "--as-of", "2026-03-31");

        Assert.True(run.Code == 0, run.Error);
        using var scores = TableReader.Open(Path.Combine(trained.Folder, "berlin.csv"));
        Assert.True(scores.Read());
        Assert.Equal("2026-03-31T21:59:59Z", scores[1]);
    }

    [Fact]
    public async Task A_date_after_the_tables_end_is_warned_of_once()
    {
        var run = await trained.RunModelAsync("score", "--out", "late.csv", "--as-of", "2030-01-01");

        Assert.Equal(0, run.Code);
        Assert.Matches(
            "^As of 2030-01-01 is after the last moment the tables know of, 2026-[0-9-]+; "
                + "what happened in between is not known.$",
            Assert.Single(run.Complaints));
    }

    [Fact]
    public async Task A_date_that_the_version_learned_from_is_said_to_be_no_backtest()
    {
        var run = await trained.RunModelAsync("score", "--out", "early.csv", "--as-of", "2025-09-30");

        Assert.Equal(0, run.Code);
        Assert.EndsWith(
            "plain@0001 learned from leads of that time, so these scores are no backtest.",
            Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_moment_the_tables_know_of_needs_no_word() =>
        Assert.Empty((await trained.RunModelAsync("score", "--out", "now.csv")).Complaints);
}
