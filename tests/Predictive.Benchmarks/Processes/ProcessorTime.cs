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

    /// <summary>What all cores worked for anyone: user, nice, system, interrupts and what other machines stole.</summary>
    public static double OfAll()
    {
        var counts = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var idle = long.Parse(counts[4], CultureInfo.InvariantCulture) + long.Parse(counts[5], CultureInfo.InvariantCulture);
        return (counts[1..9].Sum(count => long.Parse(count, CultureInfo.InvariantCulture)) - idle) / TicksPerSecond;
    }

    /// <summary>What these processes worked.</summary>
    public static double Of(IEnumerable<int> processes) => processes.Sum(process =>
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var counts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(counts[11], CultureInfo.InvariantCulture) + long.Parse(counts[12], CultureInfo.InvariantCulture))
            / TicksPerSecond;
    });
}
