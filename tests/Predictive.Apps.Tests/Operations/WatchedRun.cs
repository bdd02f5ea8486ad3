using System.Net.Sockets;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Webhooks;
using Predictive.Store;
using Predictive.Store.People;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Operations;

/// <summary>
/// One life of the API, watched by a collector and with its logs as JSON: it answers, is told to stop while a request
/// is half sent, and ends. Its tests look at what it left.
/// </summary>
public sealed class WatchedRun(TrainedRegistry trained) : IAsyncLifetime
{
    public const string Person = "ann.secretperson";
    public const string Late = "late-lead";
    public const string Mql = "webhook-lead";

    private const string Unseen =
        "{\"id\": \"" + Person + "\", \"createdAt\": \"2026-06-13\", \"attributes\": {\"level\": \"emperor\"}}";

    private OtlpReceiver? _receiver;

    internal OtlpReceiver Receiver => _receiver!;

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public ApiAnswer? ReadyWhileGoing { get; private set; }

    public bool IsClosedBeforeTheEnd { get; private set; }

    public ApiAnswer? HalfSent { get; private set; }

    public int ExitCode { get; private set; } = -1;

    public PersonRecord? LateRecord { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var store = Path.Combine(trained.NewFolder(), "store.db");
        _receiver = await OtlpReceiver.StartAsync();
        var registry = MqlBodies.RegistryOf(trained);
        await using var api = await ApiProcess.StartAsync(registry, store, new Dictionary<string, string>
        {
            ["Logging__Console__FormatterName"] = "json",
            ["Predictive__DrainSeconds"] = "2",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Receiver.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["Predictive__Webhook__Url"] = "http://127.0.0.1:1/nobody-hears",
            ["Predictive__Webhook__Secret"] = WebhookReceiver.Secret,
        });
        await CallAsync(api);
        await StopAsync(api);
        Lines = [.. api.Lines];
        await using var kept = await LeadStore.OpenAsync(
            new StoreOptions { Database = DatabaseAddress.Parse(store) }, TimeProvider.System);
        LateRecord = await kept.ReadAsync(Late);
    }

    public async ValueTask DisposeAsync()
    {
        if (_receiver is not null)
        {
            await _receiver.DisposeAsync();
        }
    }

    private static async Task CallAsync(ApiProcess api)
    {
        await api.PostAsync("/v1/score", "{\"leads\": [" + Unseen + "]}");
        await api.PostAsync("/v1/score", Bodies.Many(3));
        await api.PostAsync("/v1/score", MqlBodies.Of(Mql, leads: 1, DateTime.UtcNow));
        await api.PostAsync($"/v1/leads/{Person}/events", "{\"lead\": {\"createdAt\": \"2026-06-13\", "
            + $"\"email\": \"{Person}@acme.example\"}}}}");
        await api.GetAsync($"/v1/leads/{Person}/score?top={Person}");
        await api.GetAsync($"/v1/leads/{Person}/score");
        await api.GetAsync($"/{Person}");
        await api.GetAsync("/health/ready");
    }

    private async Task StopAsync(ApiProcess api)
    {
        using var body = new HeldContent("{\"leads\": [{\"id\": \"" + Late + "\", \"createdAt\": \"2026-06-13\"}]}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/score") { Content = body };
        request.Headers.ExpectContinue = true;
        var answer = ApiProcess.AnswerAsync(api.Client.SendAsync(request));
        await body.Begun;
        api.Terminate();
        do
        {
            ReadyWhileGoing = await api.GetAsync("/health/ready");
        }
        while (ReadyWhileGoing.Status == System.Net.HttpStatusCode.OK);
        while (await TakesConnectionsAsync(api.Client.BaseAddress!))
        {
            await Task.Delay(20);
        }

        IsClosedBeforeTheEnd = !answer.IsCompleted;
        body.Release();
        HalfSent = await answer;
        ExitCode = await api.EndedAsync();
    }

    private static async Task<bool> TakesConnectionsAsync(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
