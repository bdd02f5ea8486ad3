using System.Net;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ReadinessTests(TrainedRegistry trained)
{
    [Fact]
    public async Task A_running_API_is_live_and_says_what_it_serves()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        Assert.Equal("live", (await api.GetAsync("/health/live")).Json["status"]!.GetValue<string>());
        var ready = await api.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Equal("0001", ready.Json["model"]!["version"]!.GetValue<string>());
        Assert.Empty(ready.Json["warnings"]!.AsArray());
    }

    [Fact]
    public async Task An_empty_registry_is_told_with_the_command_to_run()
    {
        await using var api = await RunningApi.StartAsync(Path.Combine(trained.NewFolder(), "nothing-yet"));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/live")).Status);
        foreach (var answer in new[] { await api.GetAsync("/health/ready"), await api.ScoreAsync(Bodies.Good) })
        {
            answer.IsProblem(HttpStatusCode.ServiceUnavailable);
            var commands = answer.Json["commands"]!.AsArray().Select(command => command!.GetValue<string>());
            Assert.Contains("dotnet run -c Release --project src/Predictive.Console -- quickstart", commands);
            Assert.Contains("predictive train DIR", answer.Detail, StringComparison.Ordinal);
        }

        Assert.Empty((await api.GetAsync("/v1/models")).Json["models"]!.AsArray());
    }

    [Theory]
    [InlineData(VersionFiles.Model)]
    [InlineData(VersionFiles.Catalogue)]
    [InlineData(VersionFiles.Funnel)]
    public async Task A_corrupted_version_is_not_served(string file)
    {
        var registry = trained.Copy();
        File.AppendAllText(Path.Combine(registry.Folder, "tiny", "0001", file), " ");
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var ready = (await api.GetAsync("/health/ready")).IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("checksum", ready.Detail, StringComparison.Ordinal);
        (await api.ScoreAsync(Bodies.Good)).IsProblem(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_newer_version_takes_over_and_one_that_does_not_load_changes_nothing()
    {
        var registry = trained.Copy();
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var first = await api.ScoreAsync(Bodies.Good);
        var other = trained.NewFolder();
        TinyFunnel.Write(other, leads: 500, seed: 99);
        Assert.Equal("0002", TrainedRegistry.Train(other, registry, seed: 8));
        var after = await api.ScoreAsync(Bodies.Good);
        Assert.Equal("0002", after.Json["model"]!["version"]!.GetValue<string>());
        Assert.NotEqual(first.Score["likelihood"]!.GetValue<double>(), after.Score["likelihood"]!.GetValue<double>());

        var third = Path.Combine(registry.Folder, "tiny", "0003");
        Directory.CreateDirectory(third);
        File.WriteAllText(Path.Combine(third, VersionFiles.Checksums), "00  model.json\n");
        Assert.Equal("0002", (await api.ScoreAsync(Bodies.Good)).Json["model"]!["version"]!.GetValue<string>());
        var ready = await api.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Contains("tiny@0003", ready.Json["warnings"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_version_is_served_whatever_is_newer()
    {
        var registry = trained.Copy();
        TrainedRegistry.Train(trained.FunnelFolder, registry, seed: 8);
        await using var api = await RunningApi.StartAsync(registry.Folder, "--Predictive:Model=tiny@1");
        Assert.Equal("0001", (await api.ScoreAsync(Bodies.Good)).Json["model"]!["version"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("tinny", "Did you mean 'tiny'?")]
    [InlineData("tiny@0009", "tiny has no version 0009; it has 0001.")]
    [InlineData("../tiny", "'../tiny' is no model")]
    public async Task A_configured_model_that_is_not_there_is_told(string model, string words)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder, $"--Predictive:Model={model}");
        var ready = (await api.GetAsync("/health/ready")).IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Contains(words, ready.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_models_one_must_be_configured()
    {
        var registry = trained.Copy();
        Directory.CreateDirectory(Path.Combine(registry.Folder, "other", "0001"));
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var ready = (await api.GetAsync("/health/ready")).IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("holds the models other, tiny", ready.Detail, StringComparison.Ordinal);
        var models = (await api.GetAsync("/v1/models")).Json["models"]!.AsArray();
        var problem = models[0]!["versions"]![0]!["problem"]!.GetValue<string>();
        Assert.Contains("card.json", problem, StringComparison.Ordinal);
        Assert.True(models[1]!["versions"]![0]!["inCharge"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_models_are_listed_with_what_the_served_one_accepts()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.GetAsync("/v1/models")).Json;
        var card = answer["models"]![0]!["versions"]![0]!["card"]!;
        Assert.Equal(90, card["horizonDays"]!.GetValue<int>());
        Assert.Equal("opportunity", card["conversion"]!.GetValue<string>());
        var served = answer["served"]!;
        Assert.Equal(
            ["origin category", "level category", "team_size number", "trial_started date"],
            served["attributes"]!.AsArray().Select(field => $"{field!["name"]} {field["kind"]}"));
        Assert.Equal(
            ["industry category", "employees number"],
            served["account"]!.AsArray().Select(field => $"{field!["name"]} {field["kind"]}"));
        Assert.Equal(["pages", "screen"], served["details"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Contains("pricing_page", served["eventTypes"]!.AsArray().Select(name => name!.GetValue<string>()));
    }
}
