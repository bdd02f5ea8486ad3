using Predictive.Api.Serving;

namespace Predictive.Api.Operations;

/// <summary>
/// What happens between SIGTERM and the end: readiness says that the API is going away, and for
/// <c>Predictive:DrainSeconds</c> it goes on answering, so that load balancers look elsewhere; then no connection is
/// taken, requests under way are finished, and the store writes what waits.
/// </summary>
internal sealed partial class Draining(
    IHostApplicationLifetime lifetime, ServingOptions options, TimeProvider time, ILogger<Draining> log)
    : IHostedLifecycleService
{
    /// <summary>Whether the API is going away.</summary>
    public bool IsUnderWay => lifetime.ApplicationStopping.IsCancellationRequested;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        LogGoing(options.DrainFor.TotalSeconds);
        if (options.DrainFor > TimeSpan.Zero)
        {
            await Task.Delay(options.DrainFor, time, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Going away: answering for {Seconds} more seconds, then finishing what is under way.")]
    private partial void LogGoing(double seconds);
}
