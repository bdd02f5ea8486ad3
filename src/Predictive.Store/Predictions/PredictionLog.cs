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

    /// <summary>So many are worth a commit; to wait for more would make a burst that others feel.</summary>
    private const int Enough = 256;

    private const int BytesOfOne = 1_000;

    private readonly GroupCommit _commits;
    private readonly PersonHash _hash;
    private readonly StoreOptions _options;
    private readonly Channel<LoggedPrediction> _gathered;
    private readonly SemaphoreSlim _enough = new(0);
    private readonly Task _running;
    private volatile bool _isClosing;
    private long _lost;

    public PredictionLog(GroupCommit commits, PersonHash hash, StoreOptions options)
    {
        (_commits, _hash, _options) = (commits, hash, options);
        _gathered = Channel.CreateBounded<LoggedPrediction>(
            new BoundedChannelOptions(options.MostWaitingPredictions) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    public int Waiting => _gathered.Reader.Count;

    public long Lost => Interlocked.Read(ref _lost);

    public bool Add(LoggedPrediction prediction)
    {
        if (_gathered.Writer.TryWrite(prediction))
        {
            if (_gathered.Reader.Count >= Enough && _enough.CurrentCount == 0)
                _enough.Release();
            return true;
        }

        Interlocked.Increment(ref _lost);
        return false;
    }

    /// <summary>Takes no more, and writes what was gathered.</summary>
    public async ValueTask DisposeAsync()
    {
        _gathered.Writer.TryComplete();
        _isClosing = true;
        _enough.Release();
        await _running.ConfigureAwait(false);
        _enough.Dispose();
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

    /// <summary>Ends when enough came, or after a while.</summary>
    private async Task GatherAsync()
    {
        while (_enough.Wait(0))
        {
            // What was said of those that are written already.
        }

        if (_gathered.Reader.Count < Enough && !_isClosing)
            await _enough.WaitAsync(_options.LogPredictionsEvery).ConfigureAwait(false);
    }

    private async Task WriteAsync(List<LoggedPrediction> together)
    {
        try
        {
            await _commits.LogAsync(
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
