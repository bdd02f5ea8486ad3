using Predictive.Benchmarks.Processes;
using static System.FormattableString;

namespace Predictive.Benchmarks.Reading;

/// <summary>Reading figures as Markdown.</summary>
internal static class CsvReport
{
    /// <summary>The settings and the machine.</summary>
    public static void Head(string title, int rounds, bool isBusyAllowed, bool hasDuckDb)
    {
        Console.WriteLine($"## {title}");
        Console.WriteLine();
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: not figures to report.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        Console.WriteLine(Invariant($"Medians of {rounds} rounds in which readers take turns; files in the page ")
            + "cache. Seconds of the wall, and of work on all threads. Ours reads on one thread; DuckDB makes typed "
            + "columns of a table in memory.");
        if (!hasDuckDb) Console.WriteLine("DuckDB is not here; run `npm ci` in tests/Predictive.Benchmarks/peers.");
    }

    /// <summary>All readers of the same files.</summary>
    public static void Table(string title, IReadOnlyList<CsvFile> files, IReadOnlyList<CsvFigures> figures)
    {
        var megabytes = files.Sum(file => new FileInfo(file.Path).Length) / 1e6;
        CsvFigures[] duck = [.. figures.Where(one => one.Reader.What.Length == 0)];
        Console.WriteLine(Invariant($"\n### {title}: {megabytes:F0} MB\n"));
        Console.WriteLine("| reader | seconds (best) | work, seconds | MB/s |"
            + string.Concat(duck.Select(one => $" speed over {one.Reader.Name} |"))
            + string.Concat(duck.Select(one => $" less work than {one.Reader.Name} |")));
        Console.WriteLine($"|---|---|---|---|{string.Concat(Enumerable.Repeat("---|", 2 * duck.Length))}");
        foreach (var one in figures)
        {
            Console.WriteLine(Invariant($"| {one.Reader.Name} | {one.Median:F3} ({one.Seconds.Min():F3}) | ")
                + Invariant($"{one.CpuMedian:F3} | {megabytes / one.Median:F0} |")
                + string.Concat(duck.Select(other => Invariant($" {other.Median / one.Median:F2} |")))
                + string.Concat(duck.Select(other => Invariant($" {other.CpuMedian / one.CpuMedian:F2} |"))));
        }
    }
}
