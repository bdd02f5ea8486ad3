using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Who is in charge is decided at the console, with who and why.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ChampionTests(TrainedFunnel trained)
{
    [Fact]
    public async Task A_version_is_promoted_and_rolled_back_and_the_list_says_why()
    {
        using var registry = Copy();
        var promoted = await RunAsync(registry, "promote", "plain@1", "--why", "It [ranks] better", "--by", "Ann");
        Assert.Equal((0, "plain@0001 is in charge; it was plain@0002.\n"), (promoted.Code, promoted.Output));
        var list = await trained.RunAsync("models", "list", "--models", registry.Path);
        Assert.Contains("by Ann: It [ranks] better", list.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var back = await RunAsync(registry, "rollback", "plain", "--why", "Sales complained", "--json");
        Assert.Equal(0, back.Code);
        using var document = JsonDocument.Parse(back.Output);
        Assert.Equal("rollback", document.RootElement.GetProperty("act").GetString());
        Assert.Equal("0002", document.RootElement.GetProperty("version").GetString());
        Assert.NotEmpty(document.RootElement.GetProperty("by").GetString()!);
    }

    [Theory]
    [InlineData("plain has no version 0009; it has 0001, 0002.", "promote", "plain@9", "--why", "x")]
    [InlineData("Say which version of plain to promote, such as plain@0002.", "promote", "plain", "--why", "x")]
    [InlineData("plain has no earlier champion to go back to: promote one.", "rollback", "plain", "--why", "x")]
    [InlineData("plain@0001 is not in charge; plain@0002 is.", "rollback", "plain@1", "--why", "x")]
    [InlineData("Option '--why' is required.", "promote", "plain@1")]
    public async Task What_cannot_be_done_is_refused_and_nothing_changes(string line, params string[] arguments)
    {
        using var registry = Copy();
        var run = await RunAsync(registry, arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(registry.At("plain/champion.json")));
    }

    private Task<ConsoleRun> RunAsync(TempFolder registry, params string[] arguments) =>
        trained.RunAsync(["models", .. arguments, "--models", registry.Path]);

    private TempFolder Copy()
    {
        var copy = new TempFolder();
        foreach (var version in new[] { "0001", "0002" })
        {
            Directory.CreateDirectory(copy.At($"plain/{version}"));
            foreach (var file in Directory.GetFiles(Path.Combine(trained.Models, "plain", "0001")))
                File.Copy(file, copy.At($"plain/{version}/{Path.GetFileName(file)}"));
        }

        return copy;
    }
}
