using System.CommandLine;
using Predictive.Benchmarks.Processes;
using static System.FormattableString;

namespace Predictive.Benchmarks.Comparing;

/// <summary><c>comparison</c>: predicted beside rule MQLs on many leads, with many resamplings.</summary>
internal static class ComparisonCommand
{
    private const int Seed = 13;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var leads = new Option<int>("--leads")
        {
            Description = "Leads, of up to three looks each.",
            HelpName = "N",
            DefaultValueFactory = _ => 1_000_000,
        };
        var rounds = new Option<int>("--resamplings")
        {
            Description = "Resamplings of accounts.",
            HelpName = "N",
            DefaultValueFactory = _ => 1_000,
        };
        var busyAllowed = BenchmarkCommands.BusyAllowed();
        var command = new Command("comparison", "The time of comparing predicted with rule MQLs.")
        {
            leads, rounds, busyAllowed,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(leads), parsed.GetValue(rounds), parsed.GetValue(busyAllowed)));
        return command;
    }

    private static int Run(int leads, int rounds, bool isBusyAllowed)
    {
        Console.WriteLine("## Comparison of predicted and rule MQLs\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: ratios only.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        var compared = ComparedThousands.Of(leads, Seed);
        Console.WriteLine(Invariant($"{compared.Count:N0} leads of {compared.Accounts:N0} accounts, ")
            + Invariant($"{compared.Funnel.Dimensions.Count} dimensions, {rounds:N0} resamplings, all figures.\n"));
        var times = new QuietMachine([], isBusyAllowed, QuietMachine.UsualPatience)
            .Measure(() => ComparisonTimes.Of(compared, rounds));
        Console.WriteLine("| what | seconds |");
        Console.WriteLine("|---|---|");
        Console.WriteLine(Invariant($"| the whole comparison | {times.Seconds:F1} |"));
        Console.WriteLine(Invariant($"| one resampling, all figures | {times.SecondsOfARound:F4} |"));
        Console.WriteLine(Invariant($"| one resampling of rows, one figure | {times.SecondsOfAPlainRound:F4} |"));
        return 0;
    }
}
