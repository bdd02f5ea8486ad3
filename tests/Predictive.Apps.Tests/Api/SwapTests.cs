using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class SwapTests(TrainedRegistry trained)
{
    [Fact]
    public async Task A_registry_that_changes_a_hundred_times_under_load_gives_no_failed_and_no_mixed_answer()
    {
        var registry = trained.Copy();
        var other = trained.NewFolder();
        TinyFunnel.Write(other, leads: 500, seed: 99);
        TrainedRegistry.Train(other, registry, seed: 8);
        await using var api = await RunningApi.StartAsync(registry.Folder, "--Predictive:CheckSeconds=0.005");
        var body = Bodies.Good.Replace("\"leads\"", "\"reasons\": \"none\", \"leads\"", StringComparison.Ordinal);
        var likelihoods = new ConcurrentDictionary<string, ConcurrentDictionary<string, int>>();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var answer = await api.ScoreAsync(body);
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                var said = new JsonArray(
                    answer.Json["model"]!["catalogue"]!.DeepClone(), answer.Score["decision"]!["policy"]!.DeepClone(),
                    answer.Score["likelihood"]!.DeepClone()).ToJsonString();
                likelihoods.GetOrAdd(answer.Json["model"]!["version"]!.GetValue<string>(), _ => new())
                    .AddOrUpdate(said, 1, (_, count) => count + 1);
            }
        }, TestContext.Current.CancellationToken)).ToArray();

        for (var swap = 0; swap < 100; swap++)
        {
            registry.Champions.Promote(new ModelName("tiny", swap % 2 == 0 ? "0001" : "0002"), "Ann", "swap",
                TinyFunnel.KnownOn);
        }

        for (var wait = 0; likelihoods.Count < 2 && wait < 200; wait++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            registry.Champions.Promote(new ModelName("tiny", wait % 2 == 0 ? "0001" : "0002"), "Ann", "swap",
                TinyFunnel.KnownOn);
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        Assert.Equal(["0001", "0002"], likelihoods.Keys.Order(StringComparer.Ordinal));
        Assert.All(likelihoods.Values, said => Assert.Single(said));
    }
}
