using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Values of the data are shown as they are: never as markup, never as control characters.</summary>
public sealed class HostileDataTests
{
    [Fact]
    public async Task Data_neither_breaks_nor_colours_the_output()
    {
        using var folder = new TempFolder();
        SmallFunnel.Write(folder);
        folder.Change("leads.csv", "L7,2025-01-08,fair", "L7,[red]\u001b[31m8,fair");
        folder.Change("leads.csv", ",web,", ",[bold]w\u001b[2Jb[/],");
        folder.Change("leads.csv", "id,created", "id,[/]\u001b[1mextra,created");
        folder.Write("leads.csv", WithOneMoreColumn(folder));
        await ShowsNoEscapeAsync(folder, "check", ".");
        await ShowsNoEscapeAsync(folder, "train", ".", "--models", "models");
        await ShowsNoEscapeAsync(folder, "score", ".", "--model", "small", "--models", "models", "--out", "scores.csv");

        var check = await ConsoleProcess.RunInAsync(folder.Path, "check", ".");
        Assert.Contains("[red]?[31m8", check.Output, StringComparison.Ordinal);
        Assert.Contains("[/]?[1mextra", check.Output, StringComparison.Ordinal);
    }

    private static async Task ShowsNoEscapeAsync(TempFolder folder, params string[] arguments)
    {
        var run = await ConsoleProcess.RunInAsync(folder.Path, arguments);

        Assert.True(run.Code == 0, run.Error);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    private static string WithOneMoreColumn(TempFolder folder)
    {
        var lines = File.ReadAllLines(folder.At("leads.csv"));
        var rows = lines.Skip(1).Select(line => line.Insert(line.IndexOf(',', StringComparison.Ordinal), ",x"));
        return string.Join('\n', rows.Prepend(lines[0])) + "\n";
    }
}
