using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A funnel that cannot be used gets one clear line, exit code 2, and leaves no file behind.</summary>
public sealed class BadFunnelTests
{
    private static readonly Dictionary<string, (Action<TempFolder> Spoil, string Line)> _cases = new()
    {
        ["no funnel file"] = (
            folder => File.Delete(folder.At("funnel.yaml")),
            "has no funnel.yaml; run `predictive init"),
        ["missing file"] = (
            folder => File.Delete(folder.At("leads.csv")),
            "leads.csv does not exist in"),
        ["empty file"] = (
            folder => folder.Write("leads.csv", ""),
            "leads.csv is empty; its first line must name the columns."),
        ["header only"] = (
            folder => folder.Write("leads.csv", SmallFunnel.Table(0)),
            "leads.csv has a header but no rows"),
        ["unknown column"] = (
            folder => folder.Change("funnel.yaml", "visits: number", "vists: number"),
            "has no column 'vists'; it has id, created, source, visits, became, converted_on. Did you mean 'visits'?"),
        ["unknown meaning"] = (
            folder => folder.Change("funnel.yaml", "visits: number", "visits: numbr"),
            "Did you mean 'number'?"),
        ["unknown conversion"] = (
            folder => folder.Change("funnel.yaml", "conversion: outcome", "conversion: outcom"),
            "Did you mean 'outcome'?"),
        ["one class only"] = (
            folder => folder.Change("leads.csv", ",yes,", ",no,"),
            "leads have one and the same outcome (none converted), so there is nothing to learn"),
        ["no mature lead"] = (
            folder => folder.Change("funnel.yaml", "horizon: 30d", "horizon: 3000d"),
            "No lead is mature"),
        ["dates that cannot be parsed"] = (
            folder => folder.Change("leads.csv", "2025-", "May 2025 "),
            "can be read as a date, such as 'May 2025 01-01'"),
        ["too many rejected rows"] = (
            folder => folder.Change("leads.csv", "2025-01-", "2025-13-"),
            "rows (10.3%) cannot be used, more than the 5% of maxRejected"),
        ["no YAML"] = (
            folder => folder.Write("funnel.yaml", "name: [small"),
            "funnel.yaml:"),
    };

    public static TheoryData<string> Cases => [.. _cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_funnel_that_cannot_be_used_is_refused_in_one_line_and_nothing_is_written(string name)
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        _cases[name].Spoil(folder);
        var before = folder.Files;

        var run = await ConsoleProcess.RunInAsync(folder.Path, "train", ".", "--models", "models");

        Assert.Equal(2, run.Code);
        Assert.Contains(_cases[name].Line, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public async Task A_small_funnel_that_is_whole_can_be_trained()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);

        var run = await ConsoleProcess.RunInAsync(folder.Path, "train", ".", "--models", "models");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
    }

    [Fact]
    public async Task Check_shows_too_many_rejected_rows_and_then_refuses()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        folder.Change("leads.csv", "2025-01-", "2025-13-");

        var run = await ConsoleProcess.RunInAsync(folder.Path, "check", ".", "--rejected", "rejected.csv");

        Assert.Equal(2, run.Code);
        Assert.Contains("2025-13-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("... and 21 more; --rejected FILE writes them all.", run.Output, StringComparison.Ordinal);
        Assert.Contains("leads.csv (31 of 300 rows)", run.Complaints[^1], StringComparison.Ordinal);
        Assert.Equal(32, (await File.ReadAllLinesAsync(
            folder.At("rejected.csv"), TestContext.Current.CancellationToken)).Length);
    }
}
