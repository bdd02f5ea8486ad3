using System.Diagnostics;

namespace Predictive.Benchmarks.Processes;

/// <summary>
/// Lets a measurement begin only where nothing else works, and throws it away where something else worked meanwhile.
/// </summary>
/// <param name="processes">The processes that take part; their work is no disturbance.</param>
/// <param name="isBusyAllowed">Measures anyway; what comes out is no figure to report.</param>
/// <param name="patience">How long to wait for the machine to become quiet.</param>
internal sealed class QuietMachine(IReadOnlyList<int> processes, bool isBusyAllowed, TimeSpan patience)
{
    /// <summary>How long a benchmark waits.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(90);

    private const double MostOthers = 0.08;
    private const int MostRetries = 4;
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(0.4);

    /// <summary>Measures when it is quiet, and again where it was not quiet throughout.</summary>
    /// <exception cref="BusyMachineException">It did not become quiet.</exception>
    public T Measure<T>(Func<T> measurement)
    {
        if (isBusyAllowed || !ProcessorTime.IsTold) return measurement();
        for (var retry = 0; retry < MostRetries; retry++)
        {
            WaitForQuiet();
            var watch = Stopwatch.StartNew();
            var before = Others();
            var found = measurement();
            var others = (Others() - before) / Math.Max(watch.Elapsed.TotalSeconds, 0.2);
            if (others <= MostOthers) return found;
        }

        throw new BusyMachineException(
            $"Other processes worked during each of {MostRetries} attempts. Stop them and measure again.");
    }

    private void WaitForQuiet()
    {
        var waited = Stopwatch.StartNew();
        double share;
        do
        {
            var before = Others();
            var watch = Stopwatch.StartNew();
            Thread.Sleep(_look);
            share = (Others() - before) / watch.Elapsed.TotalSeconds;
            if (share <= MostOthers) return;
        }
        while (waited.Elapsed < patience);

        throw new BusyMachineException(FormattableString.Invariant(
            $"Other processes use {share:P0} of a core, {MostOthers:P0} are allowed; ")
            + $"waited {patience.TotalSeconds} seconds. Stop them and measure again.");
    }

    private double Others() => ProcessorTime.OfAll() - ProcessorTime.Of(processes.Append(Environment.ProcessId));
}
