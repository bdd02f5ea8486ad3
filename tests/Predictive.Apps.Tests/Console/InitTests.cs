using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>The first thing a newcomer does: a draft of their own folder, which then works untouched.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_drafted_folder_is_checked_and_trained_untouched()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "data-samples"))
            .Where(file => Path.GetFileName(file) != "funnel.yaml"))
            File.Copy(file, _folder.At(Path.GetFileName(file)));

        var init = await ConsoleProcess.RunInAsync(_folder.Path, "init", ".");
        var check = await ConsoleProcess.RunInAsync(_folder.Path, "check", ".");
        var train = await ConsoleProcess.RunInAsync(_folder.Path, "train", ".", "--models", "models");

        Assert.All([init, check, train], run => Assert.True(run.Code == 0, run.Error));
        Assert.Empty(init.Complaints);
        Assert.Contains("It reads: 3,000 leads, ", init.Output, StringComparison.Ordinal);
        Assert.Contains(" of them reached 'opportunity'", init.Output, StringComparison.Ordinal);
        Assert.Matches(@"A horizon of \d+ days is suggested", init.Output);
        Assert.Contains("then: predictive check .", init.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_elsewhere_is_read_back_and_checked_from_there()
    {
        _folder.Write("leads.csv", SmallFunnel.Table(300));
        using var elsewhere = new TempFolder();

        var init = await ConsoleProcess.RunInAsync(elsewhere.Path, "init", _folder.Path, "--out", "my.yaml");
        var check = await ConsoleProcess.RunInAsync(elsewhere.Path, "check", "my.yaml");

        Assert.Contains("It reads: 300 leads, ", init.Output, StringComparison.Ordinal);
        Assert.Contains("then: predictive check my.yaml", init.Output, StringComparison.Ordinal);
        Assert.True(check.Code == 0, check.Error);
        Assert.False(File.Exists(_folder.At("funnel.yaml")));
    }

    [Fact]
    public async Task A_draft_that_does_not_read_says_what_to_correct()
    {
        _folder.Write("leads.csv", "lead_id,country\nA,FR\nB,SE\n");

        var init = await ConsoleProcess.RunInAsync(_folder.Path, "init", ".");

        Assert.Equal(0, init.Code);
        Assert.Contains("It does not read yet; correct this first: ", init.Output, StringComparison.Ordinal);
        Assert.Contains("no table says what a conversion is", init.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("funnel.yaml")));
    }

    [Fact]
    public async Task Rules_that_name_what_the_tables_do_not_have_are_said_with_their_line()
    {
        _folder.Write("leads.csv", SmallFunnel.Table(300));
        _folder.Write(
            "rules.yaml", "threshold: 5\nrules:\n  - { name: Big, attribute: employees, atLeast: 9, points: 5 }\n");

        var init = await ConsoleProcess.RunInAsync(_folder.Path, "init", ".");

        Assert.Equal(0, init.Code);
        Assert.Contains("rules.yaml:3:", init.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
