using System.Security.Cryptography;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.MLNet.Tests.NotBuiltIn;

/// <summary>A version that ML.NET learned, opened by a build without it.</summary>
public sealed class VersionOfAnotherBuildTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        SmallFunnel.Write(_folder);
        Assert.Equal(0, (await Run("train", ".", "--model", "small")).Code);
        var version = Path.Combine(_folder.Path, "models", "small", "0001");
        await File.WriteAllBytesAsync(Path.Combine(version, "model.zip"), [1, 2, 3]);
        foreach (var name in new[] { "card.json", "model.json", "settings.json" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(version, name));
            text = text.Replace("\"boosting\"", "\"mlnet-fasttree\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(version, name), text);
        }

        var files = Directory.GetFiles(version).Where(file => !file.EndsWith(".sha256", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(version, "checksums.sha256"), files.Select(Line));
    }

    [Fact]
    public async Task It_scores_and_explains_since_its_trees_are_ours()
    {
        var scored = await Run("score", ".", "--model", "small", "--out", "scores.csv");
        Assert.True(scored.Code == 0, scored.Error);
        Assert.Contains("mlnet-fasttree", (await Run("models", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("explain", ".", "--model", "small")).Code);
    }

    [Fact]
    public async Task Learning_again_as_it_did_is_refused_in_one_line()
    {
        var again = await Run(
            "train", ".", "--model", "again", "--settings", Path.Combine("models", "small", "0001", "settings.json"));

        Assert.Equal(2, again.Code);
        Assert.Contains(
            "settings.json: The learner 'mlnet-fasttree' is not in this build.", Assert.Single(again.Complaints),
            StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Line(string file) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetFileName(file)}";

    private Task<ConsoleRun> Run(params string[] arguments) => ConsoleProcess.RunInAsync(_folder.Path, arguments);
}
