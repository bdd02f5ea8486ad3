using System.CommandLine;
using System.Diagnostics;
using Predictive.Benchmarks.Features;
using Predictive.Benchmarks.Processes;
using static System.FormattableString;

namespace Predictive.Benchmarks.Rules;

/// <summary><c>rules</c>: the replay of fifty scoring rules beside the building of features.</summary>
internal static class RulesCommand
{
    private const ulong Seed = 11;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var leads = new Option<int>("--leads")
        {
            Description = "Leads of the funnel, of about 50 events each.",
            HelpName = "N",
            DefaultValueFactory = _ => 200_000,
        };
        var (rounds, busyAllowed) = (BenchmarkCommands.Rounds(3), BenchmarkCommands.BusyAllowed());
        var command = new Command("rules", "The time of replaying 50 rules as a share of that of building features.")
        {
            leads, rounds, busyAllowed,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(leads), parsed.GetValue(rounds), parsed.GetValue(busyAllowed)));
        return command;
    }

    private static int Run(int leads, int rounds, bool isBusyAllowed)
    {
        Console.WriteLine("## Replay of scoring rules\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: ratios only.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        var records = FeatureFunnel.Records(leads, Seed);
        var (features, rules) = (new FeatureTimes(records), new RuleTimes(records));
        Console.WriteLine(Invariant($"{leads:N0} leads, {records.Events.Count:N0} events, 50 rules, ")
            + Invariant($"{features.Features} features; ")
            + "processor seconds on one thread, interleaved, medians.\n");
        var quiet = new QuietMachine([], isBusyAllowed, QuietMachine.UsualPatience);
        var times = new List<double>[5];
        for (var i = 0; i < times.Length; i++)
            times[i] = [];
        for (var round = 0; round < rounds; round++)
        {
            times[0].Add(quiet.Measure(() => Described(features)));
            times[1].Add(quiet.Measure(rules.AtOneDate));
            times[2].Add(quiet.Measure(rules.FirstCrossing));
            times[3].Add(quiet.Measure(rules.AtEveryEvent));
            times[4].Add(quiet.Measure(rules.Audit));
        }

        string[] what =
        [
            "features at one date", "points at one date", "first crossing of the threshold", "points at every event",
            "audit of the rules",
        ];
        Console.WriteLine("| what | processor seconds | x features |");
        Console.WriteLine("|---|---|---|");
        for (var i = 0; i < times.Length; i++)
        {
            var ratios = times[i].Zip(times[0], (one, feature) => one / feature).ToList();
            Console.WriteLine(Invariant($"| {what[i]} | {Medians.Of(times[i]):F2} | {Medians.Of(ratios):F2} |"));
        }

        return 0;
    }

    private static double Described(FeatureTimes features)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        features.Describe(threads: 1);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
