using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>What the tables say beside their figures.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ViewTests() => SmallFunnel.Write(_folder);

    [Fact]
    public async Task Too_few_conversions_are_said_above_the_figures()
    {
        SmallFunnel.Write(_folder, leads: 120);

        var run = await ConsoleProcess.RunInAsync(_folder.Path, "train", ".", "--models", "models");

        Assert.Equal(0, run.Code);
        var verdict = run.Output.IndexOf("Too few conversions to say: ", StringComparison.Ordinal);
        Assert.InRange(verdict, 0, run.Output.IndexOf("ROC AUC", StringComparison.Ordinal));
        Assert.Equal(verdict, run.Output.LastIndexOf("Too few conversions to say: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_several_ages_snapshots_are_counted()
    {
        _folder.Change("funnel.yaml", "snapshot: 0d", "snapshot: [0d, 2d]");
        _folder.Change("funnel.yaml", "visits: number", "visits: points");

        var check = await ConsoleProcess.RunInAsync(_folder.Path, "check", ".");
        var train = await ConsoleProcess.RunInAsync(_folder.Path, "train", ".", "--models", "models");
        var list = await ConsoleProcess.RunInAsync(_folder.Path, "models", "list");
        var card = await ConsoleProcess.RunInAsync(_folder.Path, "models", "show", "small");

        Assert.Contains(" snapshots are mature: ", check.Output, StringComparison.Ordinal);
        Assert.Contains(" snapshots train, ", train.Output, StringComparison.Ordinal);
        Assert.Matches(@"MQLs each of \d+ leads ", train.Output);
        Assert.Matches(@"\| MQL by +\| leads ", train.Output);
        Assert.DoesNotContain(" leads train", train.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ snapshots \|", list.Output);
        Assert.Contains("0 and 2 days after creation", card.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
