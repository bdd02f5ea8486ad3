using System.Collections.Frozen;
using Predictive.Store;

namespace Predictive.Api.Reports;

/// <summary>
/// The people of whom nothing may be predicted, in memory, so that scoring asks no database. What another process was
/// told comes here within a second or so.
/// </summary>
internal sealed partial class DoNotProfileList(LeadStore store, TimeProvider time, ILogger<DoNotProfileList> log)
    : BackgroundService
{
    /// <summary>Reading a long list takes at most this share of the time.</summary>
    private const int PauseFactor = 20;

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);

    private volatile FrozenSet<string> _ids = [];

    /// <summary>Whether nothing may be predicted of a lead.</summary>
    public bool Has(string id) => _ids.Count > 0 && _ids.Contains(id);

    /// <summary>Whether there is anybody of whom nothing may be predicted.</summary>
    public bool Any => _ids.Count > 0;

    /// <summary>Reads the list anew.</summary>
    public async Task RefreshAsync(CancellationToken cancelled = default) =>
        _ids = (await store.ListDoNotProfileAsync(cancelled)).ToFrozenSet(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                LogTrouble(fault.Message);
            }

            var pause = PauseFactor * time.GetElapsedTime(began);
            await Task.Delay(pause > _shortest ? pause : _shortest, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who may not be profiled is as it was: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
