using System.Threading.Channels;
using Predictive.Store.Databases;
using Predictive.Store.People;
using Predictive.Store.Writing;

namespace Predictive.Store.Predictions;

/// <summary>
/// Logs predictions without making anybody wait: they gather in memory and are written together. What a killed process
/// had gathered is lost; what could not be written, or found no place to wait, is lost and counted.
/// </summary>
internal sealed class PredictionLog : IAsyncDisposable
{
    private const int MostTogether = 4_000;
    private const int BytesOfOne = 1_000;

    private readonly GroupCommit _commits;
    private readonly PersonHash _hash;
    private readonly StoreOptions _options;
    private readonly TimeProvider _time;
    private readonly Channel<LoggedPrediction> _gathered;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _running;
    private long _lost;

    public PredictionLog(GroupCommit commits, PersonHash hash, StoreOptions options, TimeProvider time)
    {
        (_commits, _hash, _options, _time) = (commits, hash, options, time);
        _gathered = Channel.CreateBounded<LoggedPrediction>(
            new BoundedChannelOptions(options.MostWaitingPredictions) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    public int Waiting => _gathered.Reader.Count;

    public long Lost => Interlocked.Read(ref _lost);

    public bool Add(LoggedPrediction prediction)
    {
        if (_gathered.Writer.TryWrite(prediction))
            return true;
        Interlocked.Increment(ref _lost);
        return false;
    }

    /// <summary>Takes no more, and writes what was gathered.</summary>
    public async ValueTask DisposeAsync()
    {
        _gathered.Writer.TryComplete();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _gathered.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await GatherAsync().ConfigureAwait(false);
            var together = new List<LoggedPrediction>();
            while (together.Count < MostTogether && _gathered.Reader.TryRead(out var one))
                together.Add(one);
            await WriteAsync(together).ConfigureAwait(false);
        }
    }

    private async Task GatherAsync()
    {
        try
        {
            if (_gathered.Reader.Count < MostTogether)
                await Task.Delay(_options.LogPredictionsEvery, _time, _closing.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task WriteAsync(List<LoggedPrediction> together)
    {
        try
        {
            await _commits.WriteAsync(
                together.Count * BytesOfOne, store => AddAsync(store, together)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException)
        {
            Interlocked.Add(ref _lost, together.Count);
        }
    }

    /// <summary>Adds the predictions; of people who were erased in the meantime nothing is kept.</summary>
    private async Task<bool> AddAsync(StoreTransaction store, List<LoggedPrediction> together)
    {
        var erased = await Erasures.AmongAsync(store, _hash, together.Select(one => one.LeadId)).ConfigureAwait(false);
        await store.AddAsync(
            PredictionRow.Table,
            erased.Count == 0 ? together : [.. together.Where(one => !erased.Contains(one.LeadId))])
            .ConfigureAwait(false);
        return true;
    }
}
