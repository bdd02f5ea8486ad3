using System.Globalization;
using System.Text.Json.Nodes;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>A funnel that knows points of a score in use today, but not the rules behind them.</summary>
[Collection(ApiTests.Name)]
public sealed class PointsWithoutRulesTests(TrainedRegistry trained)
{
    [Fact]
    public async Task The_threshold_of_the_comparison_is_kept_and_says_who_is_a_rule_mql()
    {
        var (folder, models) = (trained.NewFolder(), trained.NewFolder());
        WriteFunnel(folder, seed: 21);
        var registry = new ModelRegistry(models);
        TrainedRegistry.Train(folder, registry, seed: 7);
        var version = registry.Load(ModelName.Parse("pointed"));
        var least = Assert.NotNull(version.Card.RuleThreshold);
        Assert.Null(version.Rules);
        Assert.Equal(least, version.ReadComparison()!.Cuts.RulePoints);

        var scored = BatchScoring.Of(version, folder, asOf: null).Run().ToList();
        Assert.All(scored, one => Assert.Equal(one.RulePoints >= least, one.IsRuleMql));
        Assert.InRange(scored.Count(one => one.IsRuleMql == true), 1, scored.Count - 1);

        await using var api = await RunningApi.StartAsync(models);
        var answer = await api.ScoreAsync(new JsonObject
        {
            ["leads"] = new JsonArray(Lead("at", least), Lead("below", least - 1), Lead("without", null)),
        }.ToJsonString());
        Assert.Equal(
            ["true", "false", "null"],
            answer.Json["scores"]!.AsArray().Select(score => score!["ruleMql"]?.ToJsonString() ?? "null"));
    }

    private static JsonObject Lead(string id, double? points) => new()
    {
        ["id"] = id,
        ["points"] = points,
        ["attributes"] = new JsonObject { ["visits"] = 3 },
    };

    private static void WriteFunnel(string folder, int seed)
    {
        var chance = new Random(seed);
        List<string> people = ["visits,score,bought"];
        for (var i = 0; i < 500; i++)
        {
            var visits = chance.Next(10);
            var bought = chance.NextDouble() < 0.05 + (0.08 * visits) ? "yes" : "no";
            var score = (5 * visits) + chance.Next(30);
            people.Add(string.Create(CultureInfo.InvariantCulture, $"{visits},{score},{bought}"));
        }

        File.WriteAllLines(Path.Combine(folder, "leads.csv"), people);
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), """
            name: pointed
            tables:
              leads:
                file: leads.csv
                order: file
                columns: { visits: number, score: points, bought: outcome }
            """);
    }
}
