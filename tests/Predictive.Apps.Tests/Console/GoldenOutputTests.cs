using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>
/// What people read, word for word and figure for figure: the same seed gives the same output on every machine.
/// </summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class GoldenOutputTests(TrainedFunnel trained)
{
    [Fact]
    public async Task Check_reads_as_approved() => Keeps("check", await trained.RunAsync("check", "funnel"));

    [Fact]
    public async Task Train_reads_as_approved() =>
        Keeps("train", await trained.RunAsync("train", "funnel", "--models", "golden"));

    [Fact]
    public async Task Compare_reads_as_approved() => Keeps("compare", await trained.RunModelAsync("compare"));

    [Fact]
    public async Task Explain_reads_as_approved() => Keeps("explain", await trained.RunModelAsync("explain"));

    [Fact]
    public async Task Rule_audit_reads_as_approved() =>
        Keeps("rules-audit", await trained.RunAsync("rules", "audit", "funnel"));

    [Fact]
    public async Task Simplified_rules_read_as_approved() => Keeps("rules-simplify", await trained.RunAsync(
        "rules", "simplify", "funnel", "--model", TrainedFunnel.Model, "--models", "models", "--out", "golden.yaml"));

    [Fact]
    public async Task Policy_suggest_reads_as_approved() =>
        Keeps("policy", await trained.RunModelAsync("policy", "suggest", "--capacity", "1/day"));

    [Theory]
    [InlineData("quickstart")]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("simulate")]
    [InlineData("train")]
    [InlineData("tune")]
    [InlineData("evaluate")]
    [InlineData("compare")]
    [InlineData("experiment", "plan")]
    [InlineData("experiment", "assign")]
    [InlineData("experiment", "read")]
    [InlineData("explain")]
    [InlineData("score")]
    [InlineData("models", "list")]
    [InlineData("models", "show")]
    [InlineData("rules", "import")]
    [InlineData("rules", "audit")]
    [InlineData("rules", "simplify")]
    [InlineData("policy", "suggest")]
    [InlineData("policy", "check")]
    [InlineData("policy", "use")]
    public async Task Every_command_has_help_without_words_of_the_machine_room(params string[] command)
    {
        var run = await ConsoleProcess.RunAsync([.. command, "--help"]);

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.DoesNotContain("System.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[a-z-]+>", run.Output);
    }

    private void Keeps(string name, ConsoleRun run)
    {
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Complaints);
        Assert.All(
            run.Output.Split('\n').Where(line => line.StartsWith('|') || line.StartsWith('+')),
            line => Assert.True(line.TrimEnd('\r').Length <= 120, line));
        GoldenText.IsKept(name, run.Output.Replace(trained.Folder, "FOLDER", StringComparison.Ordinal));
    }
}
