using System.Diagnostics;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A search through the console: what it prints and registers, and what comes of a stopped one.</summary>
public sealed class TuneTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TuneTests() => SmallFunnel.Write(_folder, leads: 500);

    [Fact]
    public async Task Its_leaderboard_reads_as_approved()
    {
        var run = await TuneAsync("--trials", "6");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
        GoldenText.IsKept("tune", run.Output.Replace(_folder.Path, "FOLDER", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder.At("models/.tuning")));
    }

    [Fact]
    public async Task Killed_after_any_trial_it_goes_on_and_ends_as_an_unbroken_run()
    {
        var whole = await TuneAsync("--trials", "7", "--json");
        for (var trials = 1; trials <= 3; trials++)
        {
            using var process = ConsoleProcess.Start(
                _folder.Path, "tune", ".", "--models", "broken", "--trials", "7", "--json");
            await WaitForTrialsAsync(trials, process);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var last = await ConsoleProcess.RunInAsync(
            _folder.Path, "tune", ".", "--models", "broken", "--trials", "7", "--json");

        Assert.Equal((0, 0), (whole.Code, last.Code));
        Assert.Contains("Going on after", last.Error, StringComparison.Ordinal);
        Assert.Equal(whole.Output, last.Output);
        Assert.Equal(Version("models"), Version("broken"));
    }

    [Fact]
    public async Task Told_to_stop_it_stops_with_130_and_keeps_its_journal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var process = ConsoleProcess.Start(_folder.Path, "tune", ".", "--models", "models", "--trials", "500");
        await WaitForTrialsAsync(2, process);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.True(File.ReadAllLines(_folder.At("models/.tuning/small.jsonl")).Length >= 3);
        Assert.Empty(new ModelRegistry(_folder.At("models")).Models());
    }

    [Fact]
    public async Task A_journal_of_another_search_is_refused_with_what_differs()
    {
        _folder.Write("journal.jsonl", "");
        using (var process = ConsoleProcess.Start(
            _folder.Path, "tune", ".", "--trials", "500", "--journal", "journal.jsonl"))
        {
            await WaitForTrialsAsync(1, process);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var before = _folder.Files;
        var run = await TuneAsync("--trials", "500", "--journal", "journal.jsonl", "--seed", "8");

        Assert.Equal(2, run.Code);
        Assert.Contains("the seed is 7 there and 8 now", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public async Task Its_settings_can_be_trained_with_again_and_its_report_is_written_whole()
    {
        var tuned = await TuneAsync("--trials", "5", "--learner", "logistic", "--report", "report.md");
        var again = await ConsoleProcess.RunInAsync(
            _folder.Path, "train", ".", "--models", "models", "--settings", "models/small/0001/settings.json");

        Assert.Equal((0, 0), (tuned.Code, again.Code));
        var report = File.ReadAllText(_folder.At("report.md"));
        Assert.StartsWith("# Settings of small@0001\n", report, StringComparison.Ordinal);
        Assert.Contains("| 1 | 3 of 3 |", report, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllBytes(_folder.At("models/small/0001/model.json")),
            File.ReadAllBytes(_folder.At("models/small/0002/model.json")));
    }

    [Theory]
    [InlineData("--trials is '0'", "--trials", "0")]
    [InlineData("--minutes is '-1'", "--minutes", "-1")]
    [InlineData("'forest' cannot be tuned; allowed are boosting, logistic", "--learner", "forest")]
    [InlineData("--report is 'nowhere/report.md'", "--report", "nowhere/report.md")]
    [InlineData("--journal is 'funnel.yaml'", "--journal", "funnel.yaml")]
    public async Task What_cannot_be_run_is_refused_before_any_work(string said, params string[] arguments)
    {
        var before = _folder.Files;
        var run = await TuneAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    [Fact]
    public async Task A_learner_beside_a_settings_file_is_refused()
    {
        _folder.Write("settings.json", "{ \"learner\": \"logistic\" }");
        var run = await ConsoleProcess.RunInAsync(
            _folder.Path, "train", ".", "--settings", "settings.json", "--learner", "boosting");

        Assert.Equal(2, run.Code);
        Assert.Contains("leave out --learner boosting", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ConsoleRun> TuneAsync(params string[] arguments) =>
        ConsoleProcess.RunInAsync(_folder.Path, ["tune", ".", "--models", "models", .. arguments]);

    /// <summary>What a version holds, but for its clock.</summary>
    private string Version(string models)
    {
        var folder = _folder.At($"{models}/small/0001");
        return string.Join('\n', Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) is not ("card.json" or "checksums.sha256"))
            .Select(file => $"{Path.GetFileName(file)}: {File.ReadAllText(file)}"));
    }

    /// <summary>Returns when so many trials are finished, or the process has ended.</summary>
    private static async Task WaitForTrialsAsync(int finished, Process process)
    {
        for (var begun = 0; begun <= finished;)
        {
            if (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is not { } line)
            {
                return;
            }

            begun += line.Contains("  Rung ", StringComparison.Ordinal) ? 1 : 0;
        }
    }
}
