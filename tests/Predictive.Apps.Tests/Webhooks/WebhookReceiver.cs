using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Predictive.Apps.Tests.Webhooks;

/// <summary>A server that is told of MQLs, and that behaves as badly as a test asks for.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly WebApplication _app;
    private readonly Func<int, string, Reply> _replies;
    private readonly ConcurrentQueue<WebhookMessage> _heard = new();
    private readonly ConcurrentQueue<WebhookMessage> _asked = new();
    private readonly ConcurrentDictionary<string, string> _underWay = new();
    private int _requests;

    private WebhookReceiver(Func<int, string, Reply> replies)
    {
        _replies = replies;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/hook", HearAsync);
    }

    /// <summary>What it answered with 2xx, in order.</summary>
    public IReadOnlyCollection<WebhookMessage> Heard => _heard;

    /// <summary>All that it was sent, in order.</summary>
    public IReadOnlyCollection<WebhookMessage> Asked => _asked;

    /// <summary>How often it was sent a message while it still read the same one.</summary>
    public int SentAtOnce { get; private set; }

    /// <summary>The leads it heard of, each once.</summary>
    public IReadOnlySet<string> Leads => _heard.Select(message => message.Lead).ToHashSet();

    public string Url => $"{_app.Urls.Single()}/hook";

    /// <summary>Starts one that hears everything.</summary>
    public static Task<WebhookReceiver> StartAsync() => StartAsync((_, _) => Reply.Heard);

    /// <summary>Starts one that first replies so, and then hears everything.</summary>
    public static Task<WebhookReceiver> StartAsync(params Reply[] first) =>
        StartAsync((number, _) => number < first.Length ? first[number] : Reply.Heard);

    /// <summary>Starts one whose reply depends on the number of the request and on the lead.</summary>
    public static async Task<WebhookReceiver> StartAsync(Func<int, string, Reply> replies)
    {
        var receiver = new WebhookReceiver(replies);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until it heard of so many leads, or of all of some.</summary>
    public Task UntilHeardAsync(Func<IReadOnlySet<string>, bool> isEnough, Action? meanwhile = null) =>
        UntilAsync(() => Task.FromResult(isEnough(Leads)), meanwhile);

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, Action? meanwhile = null)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Xunit.Assert.True(tries < 600, $"It heard of {Leads.Count} leads within thirty seconds, and not of all.");
            meanwhile?.Invoke();
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var message = new WebhookMessage(
            Header(context, "webhook-id"), Header(context, "webhook-timestamp"), Header(context, "webhook-signature"),
            await reader.ReadToEndAsync());
        SentAtOnce += _underWay.TryAdd(message.Id, "") ? 0 : 1;
        _asked.Enqueue(message);
        var reply = _replies(Interlocked.Increment(ref _requests) - 1, message.Lead);
        if (reply == Reply.Heard)
        {
            _heard.Enqueue(message);
        }

        _underWay.TryRemove(message.Id, out _);
        await reply.GiveAsync(context);
    }

    private static string Header(HttpContext context, string name) => context.Request.Headers[name].Single()!;
}

/// <summary>How a receiver replies.</summary>
/// <param name="Status">Its status; 0 to break off, -1 to say nothing.</param>
/// <param name="RetryAfter">What it says of when to come again.</param>
internal sealed record Reply(int Status, string? RetryAfter = null)
{
    public static readonly Reply Heard = new(204);
    public static readonly Reply BreakOff = new(0);
    public static readonly Reply SayNothing = new(-1);

    public async Task GiveAsync(HttpContext context)
    {
        switch (Status)
        {
            case 0:
                context.Abort();
                break;
            case -1:
                var gone = new TaskCompletionSource();
                await using (context.RequestAborted.Register(gone.SetResult))
                {
                    await gone.Task;
                }

                break;
            default:
                context.Response.StatusCode = Status;
                context.Response.Headers.RetryAfter = RetryAfter;
                context.Response.Headers.Location = Status is 302 ? "/elsewhere" : null;
                break;
        }
    }
}
