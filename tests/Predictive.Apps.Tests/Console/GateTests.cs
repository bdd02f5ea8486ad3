using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>What must not go on does not: exit code 3, the reason, and nothing written.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task A_model_without_a_signal_is_not_registered_behind_a_gate()
    {
        using var folder = new TempFolder();
        await ConsoleProcess.RunInAsync(
            folder.Path, "simulate", "--world", "no-signal", "--leads", "1500", "--seed", "5", "--out", "funnel");

        var run = await ConsoleProcess.RunInAsync(folder.Path, "train", "funnel", "--models", "models", "--gate");

        Assert.Equal(3, run.Code);
        Assert.Contains("Refused by --gate, and nothing was registered. No usable signal: ", run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Registered as", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("models")));
    }

    [Fact]
    public async Task Without_a_gate_it_is_registered_with_a_warning()
    {
        using var folder = new TempFolder();
        await ConsoleProcess.RunInAsync(
            folder.Path, "simulate", "--world", "no-signal", "--leads", "1500", "--seed", "5", "--out", "funnel");

        var run = await ConsoleProcess.RunInAsync(folder.Path, "train", "funnel", "--models", "models");

        Assert.Equal(0, run.Code);
        Assert.Contains("No usable signal: ", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Contains("Registered as", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_with_a_signal_passes_the_gate()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder, leads: 1_500);

        var run = await ConsoleProcess.RunInAsync(folder.Path, "train", ".", "--models", "models", "--gate");

        Assert.True(run.Code == 0, run.Error);
        Assert.Empty(run.Complaints);
        Assert.Contains("Registered as small@0001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public async Task A_funnel_in_which_nobody_converts_is_refused_behind_a_gate(bool isGate, int code)
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        folder.Write("leads.csv", SmallFunnel.Table(300).Replace(",yes,", ",no,", StringComparison.Ordinal));
        folder.Change("funnel.yaml", "      converted_on: outcomeDate\n", "");

        var run = await ConsoleProcess.RunInAsync(
            folder.Path, ["check", ".", "--json", .. isGate ? ["--gate"] : Array.Empty<string>()]);

        Assert.True(run.Code == code, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("no", document.RootElement.GetProperty("verdict").GetString());
        var first = document.RootElement.GetProperty("findings")[0];
        Assert.Equal(["look", "severity", "sentence", "advice"], first.EnumerateObject().Select(one => one.Name));
        Assert.Contains("no lead converted", first.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(isGate ? 1 : 0, run.Complaints.Count);
    }

    [Fact]
    public async Task Too_many_rejected_rows_are_refused_by_the_gate_and_unusable_without_it()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        File.AppendAllLines(folder.At("leads.csv"), Enumerable.Range(0, 60).Select(i => $"X{i},31 February,web,1,no,"));

        Assert.Equal(2, (await ConsoleProcess.RunInAsync(folder.Path, "check", ".")).Code);
        Assert.Equal(3, (await ConsoleProcess.RunInAsync(folder.Path, "check", ".", "--gate")).Code);
    }
}
