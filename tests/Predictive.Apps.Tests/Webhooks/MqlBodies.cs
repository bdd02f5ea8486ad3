using System.Globalization;
using System.Net;
using System.Text.Json;
using Predictive.Apps.Tests.Api;
using Predictive.Decisions;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>Requests for scores of leads of whom many are MQLs, and who those are.</summary>
internal static class MqlBodies
{
    private const string Policy = """
        name: inbound
        always:
          - { name: asked for prices, when: { event: pricing_page } }
        cut: { likelihood: 0.9999 }
        """;

    /// <summary>A copy of the registry, in which who asked for prices is an MQL.</summary>
    public static string RegistryOf(TrainedRegistry trained)
    {
        var registry = trained.Copy();
        registry.Policies("tiny").Register(
            Policy, "inbound.yaml", RuleVocabulary.Unknown,
            new PolicyRegistration(TinyFunnel.KnownOn, "Bob", "Agreed in June", "0001"));
        return registry.Folder;
    }

    /// <summary>So many leads that came a week before a moment; three of four asked for prices.</summary>
    public static string Of(string name, int leads, DateTime now, string? asOf = null)
    {
        string Day(int before) =>
            now.AddDays(-before).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToNode(new
        {
            leads = Enumerable.Range(0, leads).Select(i => new
            {
                id = $"{name}-{i}",
                createdAt = Day(7),
                source = "web",
                attributes = new { level = i % 2 == 0 ? "director" : "analyst", team_size = i % 40 },
                events = Enumerable.Range(0, 3 - (i % 4)).Select(j => new { type = "pricing_page", at = Day(4 - j) }),
            }),
        })!.AsObject();
        if (asOf is not null)
        {
            body["asOf"] = asOf;
        }

        return body.ToJsonString();
    }

    /// <summary>The likelihoods of those that were answered to be MQLs.</summary>
    public static IReadOnlyDictionary<string, double> MqlsOf(ApiAnswer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json["scores"]!.AsArray().Where(score => score!["predictedMql"]!.GetValue<bool>()).ToDictionary(
            score => score!["id"]!.GetValue<string>(), score => score!["likelihood"]!.GetValue<double>());
    }
}
