using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>The loop closes: what apps reported trains the version that answers them next.</summary>
[Collection(ApiTests.Name)]
public sealed class LoopTests(TrainedRegistry trained)
{
    private const int Leads = 300;

    [Fact]
    public async Task A_version_learned_from_what_was_reported_is_promoted_and_the_answer_changes()
    {
        var registry = trained.Copy();
        var folder = trained.NewFolder();
        var store = Path.Combine(folder, "store.db");
        await using var api = await RunningApi.StartAsync(registry.Folder, $"--Predictive:Store={store}");
        await PromoteAsync(api, "0001");
        var before = await LikelihoodAsync(api, "0001");

        await Task.WhenAll(Enumerable.Range(0, Leads).Select(lead => TellAsync(api, lead)));
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), $$"""
            name: tiny
            knownOn: 2026-06-30T00:00:00Z
            conversion: opportunity
            horizon: 90d
            snapshot: 7d
            store: {{store}}
            tables:
              leads: { columns: { level: category, team_size: number } }
              events: {}
              opportunities: {}
            """);
        Assert.Equal("0002", TrainedRegistry.Train(folder, registry, seed: 7));
        Assert.Equal(Leads, registry.ReadCard("tiny", "0002").TrainedOn);
        Assert.Equal(before, await LikelihoodAsync(api, "0001"));

        await PromoteAsync(api, "0002");
        var after = await LikelihoodAsync(api, "0002");
        Assert.True(after < before / 2, $"Directors do not convert any more: {before:P1} before, {after:P1} after.");
    }

    /// <summary>In this world analysts convert, and directors hardly ever.</summary>
    private static async Task TellAsync(RunningApi api, int lead)
    {
        var chance = new Random(lead);
        var created = TinyFunnel.KnownOn.AddDays(-450 + (lead * 300.0 / Leads));
        var isAnalyst = chance.Next(2) == 0;
        var visited = created.AddDays(1);
        var news = new JsonObject
        {
            ["lead"] = new JsonObject
            {
                ["createdAt"] = $"{created:O}",
                ["attributes"] = new JsonObject
                {
                    ["level"] = isAnalyst ? "analyst" : "director",
                    ["team_size"] = chance.Next(1, 40),
                },
            },
            ["events"] = new JsonArray(new JsonObject
            {
                ["type"] = "site_visit",
                ["at"] = $"{visited:O}",
                ["learnedAt"] = $"{visited:O}",
            }),
        };
        var told = await api.PostAsync($"/v1/leads/R{lead}/events", news.ToJsonString());
        Assert.True(told.Status == HttpStatusCode.OK, told.Text);
        if (chance.NextDouble() < (isAnalyst ? 0.6 : 0.02))
        {
            var outcome = await api.PostAsync("/v1/outcomes", $$"""
                {"outcomes": [{"lead": "R{{lead}}", "kind": "opportunity", "at": "{{created.AddDays(30):O}}"}]}
                """);
            Assert.True(outcome.Status == HttpStatusCode.OK, outcome.Text);
        }
    }

    private static async Task PromoteAsync(RunningApi api, string version) => Assert.Equal(
        HttpStatusCode.OK,
        (await api.PostAsync($"/v1/models/tiny@{version}/promote", "{\"why\": \"It is the next\"}")).Status);

    private static async Task<double> LikelihoodAsync(RunningApi api, string version)
    {
        var answer = await api.ScoreAsync("""
            {"leads": [{"id": "x", "createdAt": "2026-06-20T00:00:00Z", "attributes": {"level": "director"},
              "events": [{"type": "site_visit", "at": "2026-06-21T00:00:00Z"}]}]}
            """);
        Assert.Equal(version, answer.Json["model"]!["version"]!.GetValue<string>());
        return answer.Score["likelihood"]!.GetValue<double>();
    }
}
