using Predictive.Decisions;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class PolicyTests(TrainedRegistry trained)
{
    private const string Policy = """
        name: inbound
        from: 2026-06-18
        agreed: [{ who: Ann, role: sales, on: 2026-06-01 }]
        always:
          - { name: asked for prices, when: { event: pricing_page } }
        cut: { likelihood: 0.9999 }
        grades: { A: 0.5, B: 0.0002, C: 0.0001 }
        """;

    [Fact]
    public async Task A_registered_policy_decides_from_its_first_day_without_a_restart()
    {
        var registry = trained.Copy();
        await using var api = await RunningApi.StartAsync(registry.Folder);
        var before = (await api.GetAsync("/v1/policy")).Json;
        Assert.Equal("tiny@0001", before["policy"]!.GetValue<string>());
        Assert.Null(before["text"]);

        registry.Policies("tiny").Register(
            Policy, "inbound.yaml", RuleVocabulary.Unknown,
            new PolicyRegistration(TinyFunnel.KnownOn, "Bob", "Agreed in June", "0001"));

        var after = (await api.ScoreAsync(Bodies.Good)).Score;
        Assert.True(after["predictedMql"]!.GetValue<bool>());
        Assert.Equal("handRaiser", after["decision"]!["code"]!.GetValue<string>());
        Assert.Equal("inbound@0001", after["decision"]!["policy"]!.GetValue<string>());
        Assert.NotNull(after["grade"]);
        var without = (await api.ScoreAsync(Bodies.With(lead => lead["events"]!.AsArray().Clear()))).Score;
        Assert.Equal("belowCut", without["decision"]!["code"]!.GetValue<string>());
        Assert.False(without["predictedMql"]!.GetValue<bool>());
        var earlier = (await api.ScoreAsync(
            Bodies.Good.Replace("2026-06-20T12", "2026-06-17T12", StringComparison.Ordinal))).Score;
        Assert.Equal("tiny@0001", earlier["decision"]!["policy"]!.GetValue<string>());
        var policy = (await api.GetAsync("/v1/policy")).Json;
        Assert.Equal("inbound@0001", policy["policy"]!.GetValue<string>());
        Assert.Equal("Ann", policy["agreed"]![0]!["who"]!.GetValue<string>());
        Assert.Equal(0.9999, policy["cut"]!.GetValue<double>());
        Assert.Contains("asked for prices", policy["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
