using System.Net;
using System.Text;
using Predictive.Apps.Tests.Api;
using Xunit;

namespace Predictive.Apps.Tests.Faults;

/// <summary>A clock that is set back, as after a wrong guess at boot, loses and breaks nothing.</summary>
[Collection(ApiTests.Name)]
public sealed class ClockTests(TrainedRegistry trained)
{
    private const string News = """
        { "lead": { "createdAt": "2026-06-13T12:00:00Z", "attributes": { "level": "director" } },
          "events": [ { "id": "e1", "type": "pricing_page", "at": "2026-06-19T10:00:00Z" } ] }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(24 * 400)]
    public async Task What_was_told_before_the_clock_went_back_is_as_it_was(int hours)
    {
        var clock = new SettableClock(TinyFunnel.KnownOn);
        await using var api = await RunningApi.StartWithClockAsync(
            trained.Registry.Folder, clock, $"--Predictive:Store={Path.Combine(trained.NewFolder(), "store.db")}");
        Assert.False(await TellAsync(api));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/v1/leads/back/score")).Status);

        clock.Now -= TimeSpan.FromHours(hours);
        Assert.True(await TellAsync(api));
        var more = await api.PostAsync("/v1/leads/back/events",
            "{\"events\": [{\"id\": \"e2\", \"type\": \"site_visit\", \"at\": \"2026-06-18\"}]}");
        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Equal(2, (await api.GetAsync("/v1/leads/back")).Json["events"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/ready")).Status);
        var early = await api.GetAsync("/v1/leads/back/score");
        Assert.Equal(hours > 1_000 ? HttpStatusCode.Conflict : HttpStatusCode.OK, early.Status);
        var fresh = await api.ScoreAsync("{\"leads\": [{\"id\": \"n\", \"createdAt\": \"2026-06-13\"}]}");
        Assert.Equal(hours > 1_000 ? HttpStatusCode.BadRequest : HttpStatusCode.OK, fresh.Status);

        clock.Now = new DateTimeOffset(TinyFunnel.KnownOn);
        var after = await api.GetAsync("/v1/leads/back/score");
        Assert.Equal(2, (await api.GetAsync("/v1/leads/back")).Json["events"]!.AsArray().Count);
        Assert.Equal("back", after.Score["id"]!.GetValue<string>());
    }

    /// <summary>Tells the same under the same idempotency key; whether it was a repeat.</summary>
    private static async Task<bool> TellAsync(RunningApi api)
    {
        using var content = new StringContent(News, Encoding.UTF8, "application/json");
        var answer = await api.SendAsync(
            HttpMethod.Post, "/v1/leads/back/events", content, ("Idempotency-Key", "the-same"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json["isRepeat"]!.GetValue<bool>();
    }

    private sealed class SettableClock(DateTime now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(now);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
