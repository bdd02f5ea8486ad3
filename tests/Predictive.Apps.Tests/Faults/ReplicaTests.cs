using System.Net;
using System.Text;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Operations;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Faults;

/// <summary>Two processes over one registry and one PostgreSQL are one API.</summary>
[Collection(ProcessTests.Name)]
public sealed class ReplicaTests(TrainedRegistry trained, PostgresServer server)
{
    [Fact]
    public async Task Two_replicas_on_one_database_agree()
    {
        Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        var store = server.NewDatabase();
        await using var one = await ApiProcess.StartAsync(trained.Registry.Folder, store);
        await using var other = await ApiProcess.StartAsync(trained.Registry.Folder, store);
        ApiProcess[] both = [one, other];

        await one.PostAsync("/v1/leads/shared/events",
            "{\"lead\": {\"createdAt\": \"2026-06-01\", \"attributes\": {\"level\": \"director\"}}}");
        await Task.WhenAll(Enumerable.Range(1, 28).Select(day => both[day % 2].PostAsync("/v1/leads/shared/events",
            $$"""{"events": [{"id": "e{{day}}", "type": "pricing_page", "at": "2026-06-{{day:00}}T10:00:00Z"}]}""")));
        foreach (var day in new[] { 3, 14, 28 })
        {
            await AgreeAsync(both, $"/v1/leads/shared/score?asOf=2026-06-{day:00}T12:00:00Z&reasons=words&top=20");
        }

        var kept = await AgreeAsync(both, "/v1/leads/shared");
        Assert.Equal(28, kept.Json["events"]!.AsArray().Count);
        var answers = await Task.WhenAll(both.Select(api => api.PostAsync("/v1/score", Bodies.Good)));
        Assert.Equal(answers[0].Text, answers[1].Text);

        await OneIsFirstAsync(both);
        await one.PostAsync("/v1/leads/shared/events", "{\"lead\": {\"doNotProfile\": true}}");
        (await other.GetAsync("/v1/leads/shared/score")).IsProblem(HttpStatusCode.Forbidden);
        await one.Client.DeleteAsync(
            new Uri("/v1/leads/shared", UriKind.Relative), TestContext.Current.CancellationToken);
        (await other.GetAsync("/v1/leads/shared")).IsProblem(HttpStatusCode.NotFound);
    }

    private static async Task<ApiAnswer> AgreeAsync(ApiProcess[] both, string path)
    {
        var answers = await Task.WhenAll(both.Select(api => api.GetAsync(path)));
        Assert.Equal(HttpStatusCode.OK, answers[0].Status);
        Assert.Equal(answers[0].Text, answers[1].Text);
        return answers[0];
    }

    /// <summary>The same report, sent to both at the same time with one idempotency key, counts once.</summary>
    private static async Task OneIsFirstAsync(ApiProcess[] both)
    {
        var answers = await Task.WhenAll(both.Concat(both).Select(async api =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/leads/once/events")
            {
                Content = new StringContent(
                    "{\"events\": [{\"type\": \"pricing_page\", \"at\": \"2026-06-14\"}]}", Encoding.UTF8,
                    "application/json"),
            };
            request.Headers.Add("Idempotency-Key", "the-same");
            return await ApiProcess.AnswerAsync(api.Client.SendAsync(request));
        }));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers, answer => !answer.Json["isRepeat"]!.GetValue<bool>());
        Assert.Single((await both[0].GetAsync("/v1/leads/once")).Json["events"]!.AsArray());
    }
}
