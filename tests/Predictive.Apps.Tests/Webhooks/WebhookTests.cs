using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Predictive.Apps.Tests.Api;
using Predictive.Store;
using Predictive.Store.News;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>A webhook is told of new predicted MQLs: signed, again until it hears, and of nobody else.</summary>
[Collection(ApiTests.Name)]
public sealed class WebhookTests(TrainedRegistry trained)
{
    /// <summary>For how many seconds a message is one process's, where a receiver has a minute to answer.</summary>
    private const double LeaseOfAMinute = 121;

    private readonly string _store = Path.Combine(trained.NewFolder(), "store.db");
    private readonly string _registry = MqlBodies.RegistryOf(trained);
    private readonly JumpingClock _clock = new();

    [Fact]
    public async Task Each_new_MQL_is_told_signed_and_again_until_it_was_heard()
    {
        await using var receiver = await WebhookReceiver.StartAsync(
            new Reply(500), Reply.BreakOff, Reply.SayNothing, new Reply(400), new Reply(302), new Reply(503, "600"));
        await using var api = await StartAsync(receiver.Url);
        var mqls = await ScoreAsync(api);
        await UntilHeardAsync(receiver, mqls.Keys);

        Assert.Equal(mqls.Keys.Order(StringComparer.Ordinal), receiver.Leads.Order());
        Assert.InRange(receiver.Asked.Count, mqls.Count + 6, int.MaxValue);
        Assert.All(receiver.Asked, message => Assert.True(message.IsSigned(WebhookReceiver.Secret)));
        Assert.All(
            receiver.Asked.GroupBy(message => message.Lead),
            same => Assert.Single(same.Select(message => (message.Id, message.Body)).Distinct()));
        Assert.All(receiver.Heard, message =>
        {
            var told = JsonNode.Parse(message.Body)!;
            Assert.Equal("lead.predicted_mql", told["type"]!.GetValue<string>());
            Assert.Equal("tiny", told["data"]!["model"]!["name"]!.GetValue<string>());
            Assert.Equal(mqls[message.Lead], told["data"]!["score"]!["likelihood"]!.GetValue<double>());
        });
    }

    [Fact]
    public async Task A_lead_is_news_once_and_again_when_sales_gave_it_back()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var api = await StartAsync(receiver.Url);
        Assert.NotEmpty(await ScoreAsync(api, asOf: "2026-06-30T00:00:00Z"));
        var mqls = await ScoreAsync(api);
        await UntilHeardAsync(receiver, mqls.Keys);
        Assert.Equal(mqls.Count, receiver.Asked.Count);

        var first = mqls.MaxBy(lead => lead.Value).Key;
        _clock.Jump(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/dispositions", $$"""
            { "dispositions": [ { "lead": "{{first}}", "verdict": "recycled", "at": "2026-06-30T00:00:01Z" } ] }
            """)).Status);
        var news = (await ScoreAsync(api)).Keys.Where(lead => lead == first || !mqls.ContainsKey(lead)).ToList();
        Assert.Contains(first, news);
        await receiver.UntilHeardAsync(_ => receiver.Asked.Count >= mqls.Count + news.Count);
        Assert.Equal(
            news.Order(StringComparer.Ordinal), receiver.Asked.Skip(mqls.Count).Select(one => one.Lead).Order());
    }

    [Fact]
    public async Task What_was_not_heard_before_an_end_is_told_after_the_next_start_but_not_of_who_was_erased()
    {
        IReadOnlyDictionary<string, double> mqls;
        string erased, forbidden;
        await using (var api = await StartAsync("http://127.0.0.1:1/hook"))
        {
            mqls = await ScoreAsync(api);
            (erased, forbidden) = (mqls.Keys.First(), mqls.Keys.Last());
            Assert.False((await api.GetAsync($"/v1/leads/{erased}")).Json["mql"]!["isTold"]!.GetValue<bool>());
            await api.SendAsync(HttpMethod.Delete, $"/v1/leads/{erased}", content: null);
            await api.PostAsync($"/v1/leads/{forbidden}/events", """{ "lead": { "doNotProfile": true } }""");
            Assert.Equal(mqls.Count - 2, (await StateAsync()).Waiting);
        }

        await using var receiver = await WebhookReceiver.StartAsync();
        await using var next = await StartAsync(receiver.Url);
        await UntilHeardAsync(receiver, mqls.Keys.Except([erased, forbidden]));
        Assert.DoesNotContain(erased, receiver.Leads);
        Assert.DoesNotContain(forbidden, receiver.Leads);
        var told = receiver.Heard.First().Lead;
        await receiver.UntilAsync(async () => (await StateAsync()).Waiting == 0);
        Assert.True((await next.GetAsync($"/v1/leads/{told}")).Json["mql"]!["isTold"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Waits_double_and_are_as_long_as_the_receiver_asks_for()
    {
        var replies = new Queue<Reply>([new(500), new(500), new(429, "1800"), new(429, "86400")]);
        await using var receiver = await WebhookReceiver.StartAsync(
            (_, lead) => lead == "slow-0" && replies.TryDequeue(out var reply) ? reply : Reply.Heard);
        await using var api = await StartAsync(receiver.Url, answerWithin: 60);
        await api.PostAsync("/v1/score", MqlBodies.Of("slow", leads: 1, TinyFunnel.KnownOn));
        var waits = new List<double>();
        while (waits.Count < 4)
        {
            // What it hears of others wakes it, and keeps it from leaving the receiver alone.
            await api.PostAsync("/v1/score", MqlBodies.Of($"other{waits.Count}", leads: 1, TinyFunnel.KnownOn));
            await receiver.UntilAsync(async () => receiver.Leads.Contains($"other{waits.Count}-0")
                && replies.Count + waits.Count < 4 && await StateAsync() is { Waiting: 1 }
                && await WaitAsync() is > 0 and not LeaseOfAMinute);
            waits.Add(await WaitAsync());
            _clock.Jump(TimeSpan.FromSeconds(waits[^1]));
        }

        await receiver.UntilHeardAsync(leads => leads.Contains("slow-0"));
        Assert.InRange(waits[0], 1, 2);
        Assert.InRange(waits[1], 2, 4);
        Assert.Equal([1800.0, 3600.0], waits[2..]);
    }

    private async Task<double> WaitAsync() =>
        ((await StateAsync()).Next!.Value - _clock.GetUtcNow().UtcDateTime).TotalSeconds;

    private async Task<OutboxState> StateAsync()
    {
        await using var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = DatabaseAddress.Parse(_store) }, _clock);
        return await store.Outbox.StateAsync();
    }

    private Task<RunningApi> StartAsync(string url, double answerWithin = 0.5) => RunningApi.StartWithClockAsync(
        _registry, _clock, $"--Predictive:Store={_store}", $"--Predictive:Webhook:Url={url}",
        $"--Predictive:Webhook:Secret={WebhookReceiver.Secret}", string.Create(
            CultureInfo.InvariantCulture, $"--Predictive:Webhook:TimeoutSeconds={answerWithin}"));

    private static async Task<IReadOnlyDictionary<string, double>> ScoreAsync(RunningApi api, string? asOf = null)
    {
        var mqls = MqlBodies.MqlsOf(await api.ScoreAsync(MqlBodies.Of("n", 40, TinyFunnel.KnownOn, asOf)));
        Assert.Equal(30, mqls.Count);
        return mqls;
    }

    /// <summary>The minutes between attempts pass at once.</summary>
    private Task UntilHeardAsync(WebhookReceiver receiver, IEnumerable<string> leads) =>
        receiver.UntilHeardAsync(heard => heard.IsSupersetOf(leads), () => _clock.Jump(TimeSpan.FromMinutes(1)));
}
