using System.Diagnostics.Metrics;
using Predictive.Api.Contracts;
using Predictive.Api.Serving;
using Predictive.Store;

namespace Predictive.Api.Operations;

/// <summary>
/// Counts what is scored, how it was decided, and what made it less sure; tells the age of the model and what waits for
/// the store. Names and units follow OpenTelemetry; no value is of a person.
/// </summary>
internal sealed class ServingMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Predictive.Api";

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _scored;
    private readonly Counter<long> _warned;
    private readonly ActiveModel _active;
    private readonly TimeProvider _time;

    public ServingMeter(IMeterFactory meters, ActiveModel active, LeadStore store, TimeProvider time)
    {
        (_active, _time) = (active, time);
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram<double>(
            "predictive.score.duration", "s", "From the body that was read to the scores, of one request.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries =
                    [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
            });
        _scored = _meter.CreateCounter<long>("predictive.leads.scored", "{lead}", "Leads scored, by decision.");
        _warned = _meter.CreateCounter<long>(
            "predictive.leads.warned", "{lead}", "Leads whose likelihood is less sure, by the kind of the warning.");
        _meter.CreateObservableGauge(
            "predictive.store.waiting_writes", () => store.WaitingWrites, "{report}",
            "Reports that wait for the disk.");
        _meter.CreateObservableGauge(
            "predictive.store.waiting_predictions", () => store.WaitingPredictions, "{prediction}",
            "Predictions that wait to be logged.");
        _meter.CreateObservableCounter(
            "predictive.store.lost_predictions", () => store.LostPredictions, "{prediction}",
            "Predictions that were to be logged and were not.");
        _meter.CreateObservableGauge(
            "predictive.model.age", Age, "s", "Since the version that answers was trained.");
    }

    /// <summary>Notes the scores of one request.</summary>
    /// <param name="endpoint">The operation, as OpenAPI names it.</param>
    /// <param name="served">The version that answered.</param>
    /// <param name="scores">Its scores.</param>
    /// <param name="began">When the body had been read: a timestamp of the clock.</param>
    public void Note(string endpoint, ServedVersion served, IReadOnlyList<LeadScoreResponse> scores, long began)
    {
        if (_duration.Enabled)
        {
            _duration.Record(_time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(
                "predictive.operation", endpoint));
        }

        foreach (var score in scores)
        {
            Note(served, score);
        }
    }

    /// <summary>Notes one score.</summary>
    public void Note(ServedVersion served, LeadScoreResponse score)
    {
        if (!_scored.Enabled)
        {
            return;
        }

        var model = new KeyValuePair<string, object?>("predictive.model", served.Version.Name.ToString());
        _scored.Add(1, model,
            new("predictive.decision", score.Decision.Code), new("predictive.mql", score.PredictedMql));
        foreach (var kind in score.Warnings.Select(WarningKind).Distinct(StringComparer.Ordinal))
        {
            _warned.Add(1, model, new KeyValuePair<string, object?>("predictive.warning", kind));
        }
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>What a warning is about, without its words, which may name values.</summary>
    private static string WarningKind(string warning) =>
        warning.StartsWith("Training never saw", StringComparison.Ordinal) ? "unseen_category"
        : warning.Contains(" missing", StringComparison.Ordinal) ? "missing_fields"
        : warning.StartsWith("No events", StringComparison.Ordinal) ? "missing_events"
        : "outside_training";

    private IEnumerable<Measurement<double>> Age() => _active.Served is { } served
        ? [
            new(
                (_time.GetUtcNow().UtcDateTime - served.Version.Card.CreatedAt).TotalSeconds,
                new KeyValuePair<string, object?>("predictive.model", served.Version.Name.ToString())),
        ]
        : [];
}
