using System.Net;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>Whatever happens to the registry, the version that answers goes on answering.</summary>
[Collection(ApiTests.Name)]
public sealed class RegistryFaultTests(TrainedRegistry trained)
{
    [Fact]
    public async Task An_emptied_registry_changes_nothing_but_what_readiness_says()
    {
        var registry = trained.Copy();
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var before = (await api.ScoreAsync(Bodies.Good)).Text;

        Directory.Move(registry.Folder, registry.Folder + "-away");
        Assert.Equal(before, (await api.ScoreAsync(Bodies.Good)).Text);
        Assert.Contains("holds no model yet", await WarningAsync(api), StringComparison.Ordinal);

        Directory.Move(registry.Folder + "-away", registry.Folder);
        Assert.Equal(before, (await api.ScoreAsync(Bodies.Good)).Text);
        Assert.Empty((await api.GetAsync("/health/ready")).Json["warnings"]!.AsArray());
    }

    [Fact]
    public async Task A_version_that_is_copied_file_by_file_answers_when_the_last_one_is_there()
    {
        var registry = trained.Copy();
        var second = TrainedRegistry.Train(trained.FunnelFolder, registry, seed: 8);
        var whole = Path.Combine(registry.Folder, "tiny", second);
        var aside = registry.Folder + "-aside";
        Directory.Move(whole, aside);
        await using var api = await RunningApi.StartAsync(registry.Folder);
        Directory.CreateDirectory(whole);
        var files = Directory.GetFiles(aside)
            .OrderBy(file => file.EndsWith(".sha256", StringComparison.Ordinal)).ToList();
        foreach (var file in files)
        {
            Assert.Equal("0001", await VersionAsync(api));
            Assert.Contains("tiny@0002 cannot be used", await WarningAsync(api), StringComparison.Ordinal);
            File.Copy(file, Path.Combine(whole, Path.GetFileName(file)));
        }

        Assert.Equal("0002", await VersionAsync(api));
    }

    [Fact]
    public async Task A_version_that_is_spoilt_while_it_answers_goes_on_answering_as_it_was()
    {
        var registry = trained.Copy();
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var before = (await api.ScoreAsync(Bodies.Good)).Text;
        foreach (var file in Directory.GetFiles(Path.Combine(registry.Folder, "tiny", "0001")))
        {
            File.WriteAllText(file, "{ spoilt");
            Assert.Equal(before, (await api.ScoreAsync(Bodies.Good)).Text);
        }

        Assert.Contains("tiny@0001", await WarningAsync(api), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("champion.json", "{")]
    [InlineData("champion.json", "{\"changes\": [{\"act\": \"promotion\", \"version\": \"0009\", \"before\": \"0001\", "
        + "\"at\": \"2026-06-01T00:00:00Z\", \"by\": \"Ann\", \"why\": \"x\"}]}")]
    [InlineData("policies/0001/policy.yaml", "name: [")]
    public async Task A_file_beside_the_versions_that_is_wrong_is_told_and_the_version_stays(string file, string text)
    {
        var registry = trained.Copy();
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var path = Path.Combine(registry.Folder, "tiny", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        Assert.Equal("0001", await VersionAsync(api));
        Assert.NotEmpty(await WarningAsync(api));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/v1/models")).Status);
        File.Delete(path);
        if (file.StartsWith("policies", StringComparison.Ordinal))
        {
            Directory.Delete(Path.GetDirectoryName(path)!);
        }

        Assert.Equal("0001", await VersionAsync(api));
        Assert.Empty((await api.GetAsync("/health/ready")).Json["warnings"]!.AsArray());
    }

    private static async Task<string> VersionAsync(RunningApi api)
    {
        var answer = await api.ScoreAsync(Bodies.Good);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json["model"]!["version"]!.GetValue<string>();
    }

    private static async Task<string> WarningAsync(RunningApi api)
    {
        var ready = await api.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        return Assert.Single(ready.Json["warnings"]!.AsArray())!.GetValue<string>();
    }
}
