using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A command line that cannot be followed gets one clear line, exit code 2, and no file.</summary>
public sealed class BadOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public BadOptionTests() => SmallFunnel.Write(_folder);

    [Theory]
    [InlineData("none does not exist", "train", "none")]
    [InlineData("DIR|funnel.yaml is missing.", "train")]
    [InlineData("`predictive init .` drafts the funnel file of its folder.", "train", "leads.csv")]
    [InlineData(
        "There is no learner 'forest'; allowed are boosting, logistic, auto.", "train", ".", "--learner", "forest")]
    [InlineData("Build it in with -p:MLNet=true", "train", ".", "--learner", "mlnet-fasttree")]
    [InlineData("--horizon is 'soon'; allowed are whole days", "train", ".", "--horizon", "soon")]
    [InlineData("--horizon is '90dd'; allowed are whole days", "train", ".", "--horizon", "90dd")]
    [InlineData("--horizon is '0d'; allowed are whole days", "train", ".", "--horizon", "0d")]
    [InlineData("--mql-share is '20'; allowed is a share above 0 and up to 1", "train", ".", "--mql-share", "20")]
    [InlineData("--immature is 'all'; allowed are left-out and weighted.", "train", ".", "--immature", "all")]
    [InlineData("--seed is 'x'; allowed are whole numbers", "train", ".", "--seed", "x")]
    [InlineData("A model cannot be called '../x'", "train", ".", "--model", "../x")]
    [InlineData("--models is 'leads.csv', a file", "train", ".", "--models", "leads.csv")]
    [InlineData("--rejected is 'no/r.csv', but the folder 'no' does not exist", "check", ".", "--rejected", "no/r.csv")]
    [InlineData("./funnel.yaml is there already", "init", ".")]
    [InlineData("--out is 'none/f.yaml', but the folder 'none' does not exist", "init", ".", "--out", "none/f.yaml")]
    [InlineData("Unknown option '--prest'.", "init", ".", "--prest", "salesforce")]
    [InlineData("Unknown preset 'sap'; allowed are hubspot, marketo, salesforce.", "init", ".", "--out", "f.yaml",
        "--preset", "sap")]
    [InlineData("Option '--model' is required.", "evaluate", ".")]
    [InlineData("holds no model yet; run `predictive train DIR` first.", "evaluate", ".", "--model", "small")]
    [InlineData("'a b' is no model: give NAME or NAME@VERSION", "compare", ".", "--model", "a b")]
    [InlineData("A command is missing; there are list, show, promote and rollback.", "models")]
    [InlineData("There are no samples in 'none'.", "quickstart", "--samples", "none")]
    public async Task A_command_line_that_cannot_be_followed_is_refused_in_one_line(
        string line, params string[] arguments)
    {
        var before = _folder.Files;

        var run = await ConsoleProcess.RunInAsync(_folder.Path, arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(line, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(before, _folder.Files);
    }

    public void Dispose() => _folder.Dispose();
}
