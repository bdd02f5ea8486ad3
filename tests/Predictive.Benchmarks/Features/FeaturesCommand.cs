using System.CommandLine;
using System.Diagnostics;
using Predictive.Benchmarks.Processes;
using static System.FormattableString;

namespace Predictive.Benchmarks.Features;

/// <summary><c>features</c>: events held in memory, and snapshots and features made of them.</summary>
internal static class FeaturesCommand
{
    private const ulong Seed = 11;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var leads = new Option<int>("--leads")
        {
            Description = "Leads of the funnel, of about 50 events each; a tenth of them is measured beside it.",
            HelpName = "N",
            DefaultValueFactory = _ => 200_000,
        };
        var (rounds, busyAllowed) = (BenchmarkCommands.Rounds(3), BenchmarkCommands.BusyAllowed());
        var command = new Command("features", "Memory an event holds, and events a second made into features.")
        {
            leads, rounds, busyAllowed,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(leads), parsed.GetValue(rounds), parsed.GetValue(busyAllowed)));
        return command;
    }

    private static int Run(int leads, int rounds, bool isBusyAllowed)
    {
        Console.WriteLine("## Snapshots and features\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: not figures to report.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        Console.WriteLine("Events of 20 types with one number, cut at 120 days after creation; medians.\n");
        Console.WriteLine("| leads | events | bytes an event held | features | M events/s, 1 thread | 2 threads | "
            + "processor ns an event, 1 thread |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var count in new[] { Math.Max(leads / 10, 1), leads })
            Measure(count, rounds, isBusyAllowed);
        return 0;
    }

    private static void Measure(int leads, int rounds, bool isBusyAllowed)
    {
        var records = FeatureFunnel.Records(leads, Seed);
        var times = new FeatureTimes(records);
        var quiet = new QuietMachine([], isBusyAllowed, QuietMachine.UsualPatience);
        times.Describe(threads: 2);
        var (one, two, work) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var alone = quiet.Measure(() => times.Describe(threads: 1));
            work.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
            var both = quiet.Measure(() => times.Describe(threads: 2));
            if (alone.Bits != both.Bits) throw new InvalidOperationException("The threads change the features.");
            one.Add(records.Events.Count / alone.Seconds / 1e6);
            two.Add(records.Events.Count / both.Seconds / 1e6);
        }

        Console.WriteLine(Invariant($"| {leads:N0} | {records.Events.Count:N0} | ")
            + Invariant($"{records.Events.BytesHeld / (double)records.Events.Count:F1} | {times.Features} | ")
            + Invariant($"{Medians.Of(one):F1} | {Medians.Of(two):F1} | ")
            + Invariant($"{1e9 * Medians.Of(work) / records.Events.Count:F1} |"));
    }
}
