using System.Globalization;

namespace Predictive.Benchmarks.Processes;

/// <summary>The most memory this process held since it was last asked to forget, by Linux's <c>/proc</c>.</summary>
internal static class MemoryPeak
{
    /// <summary>Forgets earlier peaks; returns the bytes held now, or null where the system does not tell.</summary>
    public static long? Forget()
    {
        if (!File.Exists("/proc/self/clear_refs")) return null;
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Bytes("VmRSS:");
    }

    /// <summary>The most bytes held since.</summary>
    public static long Bytes(string field = "VmHWM:")
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        var number = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2];
        return 1024 * long.Parse(number.Split('\t')[^1], CultureInfo.InvariantCulture);
    }
}
