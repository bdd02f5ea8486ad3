using System.Diagnostics.Metrics;
using Predictive.Api.Operations;
using Predictive.Store.News;

namespace Predictive.Api.Webhooks;

/// <summary>Tells how many MQLs the webhook is still to be told of, how long the first waits, and what became of tries.
/// </summary>
internal sealed class WebhookMeter
{
    private readonly Counter<long> _tries;
    private volatile OutboxState _state = OutboxState.Empty;

    public WebhookMeter(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create(ServingMeter.Name);
        _tries = meter.CreateCounter<long>(
            "predictive.webhook.tries", "{message}", "Messages sent to the webhook, by what became of them.");
        meter.CreateObservableGauge(
            "predictive.webhook.waiting", () => _state.Waiting, "{message}",
            "MQLs that the webhook is still to be told of, of all replicas together.");
        meter.CreateObservableGauge(
            "predictive.webhook.oldest", () => _state.Oldest is { } oldest
                ? Math.Max(0, (time.GetUtcNow().UtcDateTime - oldest).TotalSeconds)
                : 0,
            "s", "Since the first of them became an MQL; 0 where none waits.");
    }

    /// <summary>Notes what waits.</summary>
    public void Note(OutboxState state) => _state = state;

    /// <summary>Notes what became of a try.</summary>
    public void Note(Hearing hearing) =>
        _tries.Add(1, new KeyValuePair<string, object?>("predictive.outcome", hearing.Outcome));
}
