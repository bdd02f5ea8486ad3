using System.Formats.Tar;
using Predictive.Commands;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>No output takes the place of something that was read, or of something that is no file.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class OutputFileTests(TrainedFunnel trained) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("activities.csv")]
    [InlineData("funnel.yaml")]
    [InlineData("rules.yaml")]
    public async Task Scores_never_replace_a_file_of_the_funnel(string file)
    {
        var path = Path.Combine(trained.Funnel, file);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var run = await trained.RunModelAsync("score", "--out", path);

        Assert.Equal(2, run.Code);
        Assert.Equal(
            [$"--out is '{path}', a file that is read here and would be lost; give another file to write."],
            run.ErrorLines);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("champion.json")]
    [InlineData("0001/card.json")]
    public async Task Scores_never_go_into_the_folder_of_a_model(string file)
    {
        var path = Path.Combine(trained.Models, TrainedFunnel.Model, file);

        var run = await trained.RunModelAsync("score", "--out", path);

        Assert.Equal(2, run.Code);
        Assert.Equal(
            [$"--out is '{path}', in the folder of the registered model 'plain'; give a file elsewhere."],
            run.ErrorLines);
    }

    [Fact]
    public async Task A_table_of_leads_is_not_replaced_by_its_scores_under_another_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights on Windows.");
        Directory.CreateSymbolicLink(_folder.At("here"), trained.Funnel);

        var run = await trained.RunAsync(
            "score", Path.Combine(trained.Funnel, "leads.csv"), "--model", TrainedFunnel.Model, "--models",
            trained.Models, "--out", _folder.At("here/leads.csv"));

        Assert.Equal(2, run.Code);
        Assert.Contains("a file that is read here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a file that is read here", "check", ".", "--rejected", "leads.csv")]
    [InlineData("a file that is read here", "init", ".", "--force", "--out", "leads.csv")]
    [InlineData("which is no regular file", "check", ".", "--rejected", "pipe")]
    [InlineData("which is no regular file", "init", ".", "--force", "--out", "pipe")]
    public async Task Other_outputs_are_as_careful(string line, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        SmallFunnel.Write(_folder);
        new PaxTarEntry(TarEntryType.Fifo, "pipe").ExtractToFile(_folder.At("pipe"), overwrite: false);
        var before = _folder.Files;

        var run = await ConsoleProcess.RunInAsync(_folder.Path, arguments);

        Assert.Equal((int)ExitCode.BadInput, run.Code);
        Assert.Contains(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files);
    }

    public void Dispose() => _folder.Dispose();
}
