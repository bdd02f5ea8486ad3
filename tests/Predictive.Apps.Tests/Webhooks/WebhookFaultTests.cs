using System.Collections.Concurrent;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Operations;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>No MQL that was answered to be one is kept from the webhook, whatever happens to the API.</summary>
[Collection(ProcessTests.Name)]
public sealed class WebhookFaultTests(TrainedRegistry trained, PostgresServer server)
{
    /// <summary>Leads of one request.</summary>
    private const int Together = 8;

    private readonly string _registry = MqlBodies.RegistryOf(trained);

    [Fact]
    public Task Every_MQL_arrives_when_the_API_is_killed() => KillAsync(isPostgres: false, kills: 1, seed: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Whole")]
    public Task Every_MQL_arrives_in_twenty_kills(bool isPostgres) => KillAsync(isPostgres, kills: 20, seed: 2);

    [Fact]
    public async Task Of_two_replicas_one_at_a_time_tells_and_the_other_takes_over_when_it_is_killed()
    {
        Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        var store = server.NewDatabase();
        await using var receiver = await BadReceiverAsync(seed: 3);
        await using var one = await StartAsync(store, receiver.Url);
        await using var other = await StartAsync(store, receiver.Url);
        ApiProcess[] both = [one, other];
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => both[i % 2].PostAsync("/v1/score", MqlBodies.Of($"r{i / 2}", Together, DateTime.UtcNow))));
        var mqls = answers.SelectMany(answer => MqlBodies.MqlsOf(answer).Keys).ToHashSet();
        await receiver.UntilHeardAsync(leads => leads.Count > mqls.Count / 4);
        await one.KillAsync();
        await receiver.UntilHeardAsync(leads => leads.IsSupersetOf(mqls));
        CheckMessages(receiver);
        Assert.Equal(10 * Together * 3 / 4, mqls.Count);
        Assert.Equal(0, receiver.SentAtOnce);
    }

    private async Task KillAsync(bool isPostgres, int kills, int seed)
    {
        Assert.SkipWhen(isPostgres && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        var store = isPostgres ? server.NewDatabase() : Path.Combine(trained.NewFolder(), "store.db");
        var chance = new Random(seed);
        await using var receiver = await BadReceiverAsync(seed);
        var mqls = new ConcurrentDictionary<string, bool>();
        for (var kill = 0; kill < kills; kill++)
        {
            await using var doomed = await StartAsync(store, receiver.Url);
            await ScoreUntilKilledAsync(doomed, $"k{kill}", mqls, mqls.Count + 20 + chance.Next(60));
        }

        await using var api = await StartAsync(store, receiver.Url);
        await receiver.UntilHeardAsync(leads => leads.IsSupersetOf(mqls.Keys));
        CheckMessages(receiver);
        Assert.True(mqls.Count >= 20 * kills);
    }

    /// <summary>Of the first messages, and of some of those after each hundred, a third is not heard.</summary>
    private static Task<WebhookReceiver> BadReceiverAsync(int seed)
    {
        Reply[] replies = [new(500), Reply.BreakOff, new(429), Reply.SayNothing];
        return WebhookReceiver.StartAsync((number, _) =>
            number % 100 < 30 && new Random((seed * 100_000) + number).Next(3) == 0
                ? replies[number % replies.Length]
                : Reply.Heard);
    }

    /// <summary>Four apps ask for scores; notes who was answered to be an MQL.</summary>
    private static async Task ScoreUntilKilledAsync(
        ApiProcess api, string name, ConcurrentDictionary<string, bool> mqls, int until)
    {
        var asking = Enumerable.Range(0, 4).Select(async app =>
        {
            for (var i = 0; await AnswerAsync(api, $"{name}-{app}-{i}") is { } answer; i++)
            {
                foreach (var lead in MqlBodies.MqlsOf(answer).Keys)
                {
                    mqls[lead] = true;
                }
            }
        }).ToList();
        while (mqls.Count < until && !asking.Exists(one => one.IsCompleted))
        {
            await Task.Delay(1);
        }

        await api.KillAsync();
        await Task.WhenAll(asking);
    }

    private static async Task<ApiAnswer?> AnswerAsync(ApiProcess api, string name)
    {
        try
        {
            return await api.PostAsync("/v1/score", MqlBodies.Of(name, Together, DateTime.UtcNow));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Each is signed, and what was sent again is known by its id.</summary>
    private static void CheckMessages(WebhookReceiver receiver)
    {
        Assert.All(receiver.Asked, message => Assert.True(message.IsSigned(WebhookReceiver.Secret)));
        Assert.All(
            receiver.Asked.GroupBy(message => message.Lead),
            same => Assert.Single(same.Select(message => (message.Id, message.Body)).Distinct()));
    }

    private Task<ApiProcess> StartAsync(string store, string url) => ApiProcess.StartAsync(
        _registry, store, new Dictionary<string, string>
        {
            ["Predictive__Webhook__Url"] = url,
            ["Predictive__Webhook__Secret"] = WebhookReceiver.Secret,
            ["Predictive__Webhook__TimeoutSeconds"] = "0.5",
        });
}
