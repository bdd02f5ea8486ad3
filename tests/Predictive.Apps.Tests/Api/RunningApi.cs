using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Predictive.Api;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>The API as it is, listening on a free port of this machine.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    /// <summary>Where tests that tell nothing keep it.</summary>
    private static readonly TempFolder _store = new();

    private readonly WebApplication _app;

    private RunningApi(WebApplication app)
    {
        _app = app;
        var url = app.Urls.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        Client = new HttpClient { BaseAddress = new Uri(url) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>
    /// Starts it on a registry; its clock stands where the tiny funnel ends, and it looks for versions each time.
    /// </summary>
    public static Task<RunningApi> StartAsync(string models, params string[] settings) =>
        StartAsync(models, logs: null, new StandingClock(), settings);

    /// <summary>Starts it with a clock of the test's.</summary>
    public static Task<RunningApi> StartWithClockAsync(string models, TimeProvider clock, params string[] settings) =>
        StartAsync(models, logs: null, clock, settings);

    /// <summary>Starts it with a place for its logs.</summary>
    public static Task<RunningApi> StartWithLogsAsync(
        string models, ILoggerProvider logs, params string[] settings) =>
        StartAsync(models, logs, new StandingClock(), settings);

    private static async Task<RunningApi> StartAsync(
        string models, ILoggerProvider? logs, TimeProvider clock, string[] settings)
    {
        string[] usual =
        [
            "--urls=http://127.0.0.1:0", $"--Predictive:Models={models}", "--Predictive:CheckSeconds=0",
            $"--Predictive:Store={_store.At("store.db")}",
        ];
        var app = await ApiHost.CreateAsync([.. usual, .. settings], builder =>
        {
            builder.Services.AddSingleton(clock);
            builder.Logging.ClearProviders();
            if (logs is not null)
            {
                builder.Logging.AddProvider(logs);
            }
        });
        await app.StartAsync();
        return new RunningApi(app);
    }

    /// <summary>Posts a body to score.</summary>
    public Task<ApiAnswer> ScoreAsync(string body, string mediaType = "application/json") =>
        PostAsync("/v1/score", body, mediaType);

    /// <summary>Posts a body.</summary>
    public async Task<ApiAnswer> PostAsync(string path, string body, string mediaType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await SendAsync(HttpMethod.Post, path, content);
    }

    /// <summary>Gets a page.</summary>
    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends anything.</summary>
    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.ExpectContinue = content is not null;
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text)
        {
            Headers = response.Headers.ToDictionary(
                one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TinyFunnel.KnownOn);
    }
}

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, string? MediaType, string Text)
{
    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The paths of the errors with their first words, one a line.</summary>
    public string Errors => string.Join(
        '\n', Json["errors"]!.AsObject().Select(error => $"{error.Key}: {error.Value![0]}"));

    /// <summary>What a problem says of itself.</summary>
    public string Detail => Json["detail"]!.GetValue<string>();

    /// <summary>The first score.</summary>
    public JsonNode Score
    {
        get
        {
            Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Text}");
            return Json["scores"]![0]!;
        }
    }

    /// <summary>Fails unless this is a problem document of a status.</summary>
    public ApiAnswer IsProblem(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json["status"]!.GetValue<int>());
        Assert.NotEmpty(Json["title"]!.GetValue<string>());
        Assert.NotEmpty(Detail);
        Assert.DoesNotContain("   at Predictive", Text, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>Bodies to score.</summary>
public static class Bodies
{
    /// <summary>A whole and good lead of the tiny funnel.</summary>
    public const string Good = """
        {
          "asOf": "2026-06-20T12:00:00Z",
          "leads": [{
            "id": "new-1",
            "createdAt": "2026-06-13T12:00:00Z",
            "source": "web",
            "campaign": "K1",
            "attributes": { "level": "director", "team_size": 12, "trial_started": "2026-06-01" },
            "events": [
              { "type": "pricing_page", "at": "2026-06-19T10:00:00Z", "details": { "pages": 4 } },
              { "type": "email_open", "at": "2026-06-14T10:00:00+02:00" }
            ],
            "account": { "id": "C1", "industry": "software", "employees": 250 },
            "accountActivity": { "people": 2, "engaged": 1, "recentEvents": 3, "daysSinceLast": 4.5 }
          }]
        }
        """;

    /// <summary>The good body after a change to its lead.</summary>
    public static string With(Action<JsonObject> change)
    {
        var body = JsonNode.Parse(Good)!.AsObject();
        change(body["leads"]![0]!.AsObject());
        return body.ToJsonString();
    }

    /// <summary>A body of many leads.</summary>
    public static string Many(int leads) => JsonSerializer.Serialize(new
    {
        leads = Enumerable.Range(0, leads).Select(i => new { id = $"n{i}", createdAt = "2026-06-23T00:00:00Z" }),
    });
}
