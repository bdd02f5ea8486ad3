namespace Predictive.Api.Serving;

/// <summary>Looks at the registry from time to time, so that no request waits for a version to load.</summary>
internal sealed class RegistryWatch(ActiveModel active, ServingOptions options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.CheckEvery <= TimeSpan.Zero)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.CheckEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            active.Refresh();
        }
    }
}
