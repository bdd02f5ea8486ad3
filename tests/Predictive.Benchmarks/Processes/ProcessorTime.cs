using System.Globalization;

namespace Predictive.Benchmarks.Processes;

/// <summary>
/// How much the processors worked, by Linux's <c>/proc</c>, in seconds of one core since the machine started.
/// </summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Whether this system tells.</summary>
    public static bool IsTold => File.Exists("/proc/stat");

    /// <summary>What all cores worked for anyone, and what other guests of the host took.</summary>
    public static double OfAll()
    {
        var line = File.ReadLines("/proc/stat").First();
        var counts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        return (counts.Sum(Ticks) - Ticks(counts[3]) - Ticks(counts[4])) / TicksPerSecond; // less idle and waiting
    }

    /// <summary>What these processes worked.</summary>
    public static double Of(IEnumerable<int> processes) => processes.Sum(process =>
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var counts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (Ticks(counts[11]) + Ticks(counts[12])) / TicksPerSecond;
    });

    private static long Ticks(string count) => long.Parse(count, CultureInfo.InvariantCulture);
}
