using System.Net;
using System.Text;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>
/// Bodies grown from a grammar of requests, in which any rule may go wrong: wrong types, doubled and unknown fields,
/// texts and numbers at every edge, and now and then broken syntax.
/// </summary>
[Collection(ApiTests.Name)]
public sealed class GrammarFuzzTests(TrainedRegistry trained)
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private static readonly string[] _paths =
    [
        "/v1/score", "/v1/score", "/v1/explain", "/v1/score/stream", "/v1/leads/a/events", "/v1/outcomes",
        "/v1/dispositions",
    ];

    [Fact]
    public Task A_thousand_bodies_are_answered_or_refused() => NoneBreaksAsync(bodies: 1_000, seed: 1);

    [Fact]
    [Trait("Category", "Whole")]
    public Task Fifty_thousand_bodies_are_answered_or_refused() => NoneBreaksAsync(bodies: 50_000, seed: 2);

    private async Task NoneBreaksAsync(int bodies, int seed)
    {
        await using var api = await RunningApi.StartAsync(
            trained.Registry.Folder, "--Predictive:RequestsPerMinute=100000000",
            $"--Predictive:Store={Path.Combine(trained.NewFolder(), "store.db")}");
        var grammar = new RequestGrammar(seed);
        var counts = new Dictionary<(string, HttpStatusCode), int>();
        for (var round = 0; round < bodies; round++)
        {
            var path = _paths[round % _paths.Length];
            var body = grammar.BodyOf(path);
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = new(
                path.EndsWith("stream", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
            var answer = await SentAsync(api, path, content, $"Round {round} of seed {seed}: {path} {body}");
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                $"Round {round} of seed {seed}: {path} gave {answer.Status} to {body}: {answer.Text}");
            counts[(path, answer.Status)] = counts.GetValueOrDefault((path, answer.Status)) + 1;
        }

        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/ready")).Status);
        foreach (var path in _paths.Distinct().Where(path => !path.EndsWith("stream", StringComparison.Ordinal)))
        {
            var (good, bad) = (counts.GetValueOrDefault((path, HttpStatusCode.OK)),
                counts.GetValueOrDefault((path, HttpStatusCode.BadRequest)));
            Assert.True(Math.Min(good, bad) > bodies / 200, $"{path}: {good} good and {bad} bad.");
        }
    }

    private static async Task<ApiAnswer> SentAsync(RunningApi api, string path, HttpContent content, string what)
    {
        try
        {
            return await api.SendAsync(HttpMethod.Post, path, content)
                .WaitAsync(_longest, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{what} was not answered within {_longest}.");
        }
    }
}
