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

    [Fact]
    public async Task Exports_that_a_preset_knows_are_drafted_by_it_and_checked()
    {
        var people = Enumerable.Range(1, 60).ToArray();
        _folder.Write("Lead.csv", "Id,CreatedDate,LeadSource,Status,ConvertedOpportunityId\n" + string.Concat(
            people.Select(n =>
                $"00Q{n},2025-01-{1 + (n % 28):00}T08:00:00Z,Web,Open,{(n % 5 == 0 ? $"006{n}" : "")}\n")));
        _folder.Write("Opportunity.csv", "Id,CreatedDate,CloseDate,IsWon,Amount\n" + string.Concat(
            people.Where(n => n % 5 == 0).Select(n => $"006{n},2025-03-01T08:00:00Z,2031-01-01,false,10\n")));
        _folder.Write("Task.csv", "Id,WhoId,ActivityDate,CompletedDateTime,TaskSubtype\n"
            + "1,00Q1,2031-01-01,2025-09-01T08:00:00Z,Call\n");

        var init = await ConsoleProcess.RunInAsync(_folder.Path, "init", ".", "--preset", "salesforce");
        var check = await ConsoleProcess.RunInAsync(_folder.Path, "check", ".");

        Assert.True(init.Code == 0, init.Error);
        Assert.Contains("It reads: 60 leads, 1 events, 12 opportunities", init.Output, StringComparison.Ordinal);
        Assert.True(check.Code == 0, check.Error);
        Assert.Contains("100.0 % were converted into it", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_that_is_not_there_is_refused_with_those_that_are()
    {
        _folder.Write("Lead.csv", "Id\n1\n");

        var init = await ConsoleProcess.RunInAsync(_folder.Path, "init", ".", "--preset", "salesfroce");

        Assert.Equal(2, init.Code);
        Assert.Contains("allowed are hubspot, marketo, salesforce. Did you mean 'salesforce'?", init.Error);
        Assert.False(File.Exists(_folder.At("funnel.yaml")));
    }

    public void Dispose() => _folder.Dispose();
}
