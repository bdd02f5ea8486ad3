using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A version of the registry is used as it was registered, or not at all.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class RegisteredVersionTests(TrainedFunnel trained)
{
    [Theory]
    [InlineData("holds no model 'plian'; it holds plain. Did you mean 'plain'?", "plian")]
    [InlineData("plain has no version 0009; it has 0001.", "plain@9")]
    public async Task An_unknown_model_or_version_is_named_with_what_there_is(string line, string model)
    {
        var run = await trained.RunAsync("evaluate", trained.Funnel, "--model", model, "--models", trained.Models);

        Assert.Equal(2, run.Code);
        Assert.EndsWith(line, Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_with_a_changed_byte_is_not_used()
    {
        using var registry = CopyOfTheRegistry();
        var file = registry.At("plain/0001/model.json");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        foreach (var command in new[] { "evaluate", "score" })
        {
            string[] output = command == "score" ? ["--out", registry.At("scores.csv")] : [];
            var run = await trained.RunAsync(
                [command, trained.Funnel, "--model", "plain", "--models", registry.Path, .. output]);

            Assert.Equal(2, run.Code);
            Assert.Contains(
                "model.json is not the file that was registered (its checksum differs)",
                Assert.Single(run.Complaints), StringComparison.Ordinal);
            Assert.False(File.Exists(registry.At("scores.csv")));
        }
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("compare")]
    [InlineData("score", "--out", "scores-of-others.csv")]
    public async Task A_funnel_of_other_leads_is_refused(string command, params string[] output)
    {
        using var other = new TempFolder();
        SmallFunnel.Write(other);

        var run = await trained.RunAsync(
            [command, other.Path, "--model", "plain", "--models", trained.Models, .. output]);

        Assert.Equal(2, run.Code);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains("funnel.yaml lacks what plain@0001 learned from: '", line, StringComparison.Ordinal);
        Assert.Contains(
            "Name these columns there, or use a version trained on this funnel.", line, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(trained.Folder, "scores-of-others.csv")));
    }

    [Fact]
    public async Task A_version_without_a_card_is_listed_with_its_fault()
    {
        using var registry = CopyOfTheRegistry();
        File.Delete(registry.At("plain/0001/card.json"));

        var run = await trained.RunAsync("models", "list", "--models", registry.Path, "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var version = Assert.Single(document.RootElement.GetProperty("versions").EnumerateArray());
        Assert.Contains("card.json", version.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_registry_says_what_to_do()
    {
        var run = await trained.RunAsync("models", "list", "--models", "none");

        Assert.Equal(0, run.Code);
        Assert.EndsWith(
            "holds no model yet; run `predictive train DIR` first.\n", run.Output, StringComparison.Ordinal);
    }

    private TempFolder CopyOfTheRegistry()
    {
        var copy = new TempFolder();
        Directory.CreateDirectory(copy.At("plain/0001"));
        foreach (var file in Directory.GetFiles(Path.Combine(trained.Models, "plain", "0001")))
            File.Copy(file, copy.At($"plain/0001/{Path.GetFileName(file)}"));
        return copy;
    }
}
