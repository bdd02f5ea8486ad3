using Predictive.Store;

namespace Predictive.Api.Reports;

/// <summary>Deletes, once an hour, what was kept for as long as it may be.</summary>
internal sealed partial class RetentionKeeping(LeadStore store, TimeProvider time, ILogger<RetentionKeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.DeleteExpiredAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException)
            {
                LogTrouble(fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing was deleted this hour: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
