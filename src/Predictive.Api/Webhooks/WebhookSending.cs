using Predictive.Store;
using Predictive.Store.News;

namespace Predictive.Api.Webhooks;

/// <summary>
/// Tells the webhook of new predicted MQLs until it answers 2xx: at least once each, and again after waits that double
/// up to an hour. While it hears nothing at all, it is tried less and less often.
/// </summary>
internal sealed partial class WebhookSending(
    WebhookCall call, WebhookOptions options, WebhookMeter meter, LeadStore store, TimeProvider time,
    ILogger<WebhookSending> log) : BackgroundService
{
    private const int MostAtOnce = 20;

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(1);
    private static readonly Backoff _withMessage = new(TimeSpan.FromSeconds(2), _longestWait);
    private static readonly Backoff _withReceiver = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private readonly SemaphoreSlim _news = new(initialCount: 0, maxCount: 1);

    /// <summary>How often in a row nothing of what was sent was heard.</summary>
    private int _unheard;

    /// <summary>Says that there is news, so that it is told at once.</summary>
    public void Wake()
    {
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was woken already.
        }
    }

    public override void Dispose()
    {
        _news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await TellSomeAsync(stoppingToken))
                {
                }
            }
            catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException)
            {
                LogStoreTrouble(fault.Message);
            }

            await PauseAsync(stoppingToken);
        }
    }

    /// <summary>Tells what is to be told now; gives whether there may be more.</summary>
    private async Task<bool> TellSomeAsync(CancellationToken stopping)
    {
        var state = await store.Outbox.StateAsync(stopping);
        meter.Note(state);
        if (!(state.Next <= time.GetUtcNow().UtcDateTime))
        {
            return false;
        }

        // As long as one may take to tell and to note, so that no other process tells the same at the same time.
        var some = await store.Outbox.TakeAsync(MostAtOnce, (2 * options.AnswerWithin) + _look);
        var heard = await Task.WhenAll(some.Select(news => TellAsync(news, stopping)));
        _unheard = heard.Length == 0 || heard.Contains(true) ? 0 : _unheard + 1;
        return some.Count == MostAtOnce && _unheard == 0;
    }

    /// <summary>Whether it was heard.</summary>
    private async Task<bool> TellAsync(MqlNews news, CancellationToken stopping)
    {
        var hearing = await call.TellAsync(news, stopping);
        meter.Note(hearing);
        if (hearing.IsHeard)
        {
            await store.Outbox.ToldAsync(news.Id);
            return true;
        }

        var wait = _withMessage.After(news.Attempts, Random.Shared.NextDouble());
        if (hearing.NotBefore > wait)
        {
            wait = hearing.NotBefore < _longestWait ? hearing.NotBefore : _longestWait;
        }

        await store.Outbox.TryAgainAsync(news.Id, wait);
        LogTrouble(news.Id, hearing.Words, wait);
        return false;
    }

    /// <summary>Until there is news, or a while has passed; a webhook that hears nothing is left alone.</summary>
    private async Task PauseAsync(CancellationToken stopping)
    {
        Task pause = _unheard == 0
            ? _news.WaitAsync(_look, stopping)
            : Task.Delay(_withReceiver.After(_unheard - 1, Random.Shared.NextDouble()), stopping);
        await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The webhook was not told of {News}: {Trouble}. It is told again in {Wait}.")]
    private partial void LogTrouble(string news, string trouble, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook waits for the store: {Trouble}")]
    private partial void LogStoreTrouble(string trouble);
}
