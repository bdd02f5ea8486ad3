using System.Runtime.InteropServices;

namespace Predictive.Commands;

/// <summary>
/// Turns Ctrl-C and SIGTERM into a request to stop, and into the end of the process when nobody heeds it.
/// </summary>
public sealed class Interruption : IDisposable
{
    /// <summary>How long a command may take to stop by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Listens from now on.</summary>
    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Listens no longer.</summary>
    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _ = Task.Delay(Grace).ContinueWith(_ => End(), TaskScheduler.Default);
        _source.Cancel();
    }

    private static void End()
    {
        Console.Error.WriteLine("Interrupted.");
        Environment.Exit((int)ExitCode.Interrupted);
    }
}
