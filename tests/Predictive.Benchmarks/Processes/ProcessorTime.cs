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

    /// <summary>
    /// What all cores worked for any process, and what other guests of the host took; interrupts are nobody's.
    /// </summary>
    public static double OfAll()
    {
        var line = File.ReadLines("/proc/stat").First();
        var counts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        int[] nobodys = [3, 4, 5, 6]; // idle, waiting, interrupts, soft interrupts
        return (counts.Sum(Ticks) - nobodys.Sum(place => Ticks(counts[place]))) / TicksPerSecond;
    }

    /// <summary>What these processes worked, and those they started that ended.</summary>
    public static double Of(IEnumerable<int> processes) => processes.Sum(process =>
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var counts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return counts[11..15].Sum(Ticks) / TicksPerSecond;
    });

    private static long Ticks(string count) => long.Parse(count, CultureInfo.InvariantCulture);
}
