using System.CommandLine;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Training;

/// <summary><c>train</c>: seconds, quality and memory of training, all learners in turn.</summary>
internal static class TrainCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var tables = new Option<string[]>("--tables")
        {
            Description = "Rows of simulated tables (200k, 1M, 4M) or real tables (adult, bank, x_education).",
            HelpName = "NAMES",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["200k", "adult", "bank", "x_education"],
        };
        var trees = new Option<int>("--trees") { Description = "Trees.", DefaultValueFactory = _ => 100 };
        var competitor = new Option<bool>("--competitor")
        {
            Description = "Measure ours once more beside a process that keeps one core busy.",
        };
        var (work, rounds, threads) =
            (BenchmarkCommands.Work(), BenchmarkCommands.Rounds(5), BenchmarkCommands.Threads());
        var (alone, busyAllowed) = (BenchmarkCommands.Alone(), BenchmarkCommands.BusyAllowed());
        var command = new Command("train", "Training time, quality and memory beside the peers.")
        {
            tables, trees, rounds, threads, competitor, alone, busyAllowed, work,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(tables),
            new FitRequest(parsed.GetValue(trees), 31, 0.1, 1, parsed.GetValue(threads), Sampled: false),
            parsed.GetValue(rounds),
            parsed.GetValue(alone),
            parsed.GetValue(busyAllowed),
            parsed.GetValue(competitor),
            parsed.GetRequiredValue(work)));
        return command;
    }

    private static int Run(
        string[] tables, FitRequest request, int rounds, bool isAlone, bool isBusyAllowed, bool withCompetitor,
        string work)
    {
        using var ours = PeerPrograms.StartOurs(request.Threads);
        var libraries = isAlone ? [] : PeerPrograms.StartLibraries(request.Threads);
        try
        {
            int[] processes = [ours.ProcessId, .. libraries.Select(library => library.ProcessId)];
            var quiet = new QuietMachine(processes, isBusyAllowed, QuietMachine.UsualPatience);
            Contender[] own = Own(ours, request);
            Contender[] all = [.. own, .. libraries.Select(library => new Contender(library.Name, library, request))];
            TrainReport.Head(request, rounds, isBusyAllowed, isAlone ? [] : PeerPrograms.Missing());
            foreach (var each in tables.Select(TrainCase.Called))
            {
                if (each.Prepare(work) is not { } folder)
                {
                    Console.WriteLine($"\n{each.Key}: its data are not here.");
                    continue;
                }

                var figures = new TrainRounds(quiet, rounds).On(all, folder);
                TrainReport.Table(RawFolder.Read(folder), figures, own.Length);
                if (withCompetitor) Compete(own, folder, rounds, figures);
            }
        }
        finally
        {
            foreach (var library in libraries)
            {
                library.Dispose();
            }
        }

        return 0;
    }

    private static Contender[] Own(Peer ours, FitRequest request) =>
    [
        new Contender("Predictive, all rows", ours, request),
        new Contender("Predictive, sampled", ours, request with { Sampled = true }),
    ];

    private static void Compete(
        Contender[] own, string folder, int rounds, IReadOnlyList<TrainFigures> before)
    {
        using var competitor = PeerPrograms.StartCompetitor();
        var free = new QuietMachine([], isBusyAllowed: true, TimeSpan.Zero);
        var beside = new TrainRounds(free, rounds).On(own, folder);
        TrainReport.Competitor(before.Take(own.Length), beside);
    }
}
