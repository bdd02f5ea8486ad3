using System.Diagnostics;
using static System.FormattableString;

namespace Predictive.Benchmarks.Serving;

/// <summary>Watches what the API holds while all kinds of requests come as fast as it answers, in turns.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(5);

    /// <summary>Watches, and prints what was held in each minute and how it grew.</summary>
    public static void Run(TextWriter output, IReadOnlyList<ServeCase> cases, TimeSpan time)
    {
        var held = new List<(double Minute, double Megabytes)>();
        var (watch, failed, ours) = (Stopwatch.StartNew(), 0L, cases[0].Ours);
        var asked = cases.Where(one => one.Ours == ours).ToList();
        for (var turn = 0; watch.Elapsed < time; turn++)
        {
            failed += asked[turn % asked.Count].Load.Run(ours, _turn).Failed;
            held.Add((watch.Elapsed.TotalMinutes, ours.Memory / (double)(1 << 20)));
        }

        output.WriteLine(Invariant($"\nUnder full load for {time.TotalMinutes} minutes ({failed} requests failed), "));
        output.WriteLine("the API held, in MiB at the end of each minute: " + string.Join(", ", held
            .GroupBy(one => (int)one.Minute).Select(minute => Invariant($"{minute.Last().Megabytes:F0}"))) + ".");
        var later = held.Where(one => one.Minute > time.TotalMinutes / 3).ToList();
        output.WriteLine(Invariant(
            $"After the first third it grew by {SlopeOf(later):+0.00;-0.00} MiB a minute (least squares), "));
        var (least, most) = (later.Min(one => one.Megabytes), later.Max(one => one.Megabytes));
        output.WriteLine(Invariant($"between {least:F0} and {most:F0}."));
    }

    private static double SlopeOf(List<(double Minute, double Megabytes)> held)
    {
        var (minute, megabytes) = (held.Average(one => one.Minute), held.Average(one => one.Megabytes));
        return held.Sum(one => (one.Minute - minute) * (one.Megabytes - megabytes))
            / held.Sum(one => (one.Minute - minute) * (one.Minute - minute));
    }
}
