using System.CommandLine;
using System.Diagnostics;
using Predictive.Benchmarks.Processes;
using Predictive.Store;
using Predictive.Store.Reports;
using Predictive.Tables;
using static System.FormattableString;

namespace Predictive.Benchmarks.Keeping;

/// <summary><c>store</c>: acknowledged reports of one event, beside one transaction for each.</summary>
internal static class StoreCommand
{
    private static readonly DateTime _at = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var database = new Option<string?>("--database")
        {
            Description = "The empty database; else a new file of SQLite.",
            HelpName = "CONNECTION",
        };
        var reports = new Option<int>("--reports")
        {
            Description = "Reports of each round.",
            HelpName = "N",
            DefaultValueFactory = _ => 4_000,
        };
        var (rounds, busyAllowed) = (BenchmarkCommands.Rounds(5), BenchmarkCommands.BusyAllowed());
        var command = new Command("store", "Acknowledged reports a second, by how many are told at once.")
        {
            database, reports, rounds, busyAllowed,
        };
        command.SetAction(parsed => RunAsync(
            parsed.GetValue(database), parsed.GetValue(reports), parsed.GetValue(rounds),
            parsed.GetValue(busyAllowed)));
        return command;
    }

    private static async Task<int> RunAsync(string? database, int reports, int rounds, bool isBusyAllowed)
    {
        Console.WriteLine("## Reports to the store\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: ratios only.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.\n");
        var folder = Directory.CreateTempSubdirectory("predictive-store-");
        var address = DatabaseAddress.Parse(database ?? Path.Combine(folder.FullName, "store.db"));
        var options = new StoreOptions { Database = address };
        await using (var store = await LeadStore.OpenAsync(options, TimeProvider.System))
        {
            var quiet = new QuietMachine([], isBusyAllowed, QuietMachine.UsualPatience);
            int[] callers = [1, 8, 64, 512];
            var figures = callers.ToDictionary(count => count, _ => new List<Figures>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var count in callers)
                {
                    figures[count].Add(
                        quiet.Measure(() => MeasureAsync(store, reports, count).GetAwaiter().GetResult()));
                }
            }

            Console.WriteLine("| told at once | reports a second | x one at a time | p50 ms | p99 ms |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var count in callers)
            {
                var ratio = Medians.Of(figures[count].Zip(figures[1], (one, alone) => one.Rate / alone.Rate));
                Console.WriteLine(Invariant($"| {count} | {Of(count, one => one.Rate):N0} | {ratio:F1} | ")
                    + Invariant($"{Of(count, one => one.P50):F2} | {Of(count, one => one.P99):F2} |"));
            }

            double Of(int count, Func<Figures, double> figure) => Medians.Of(figures[count].Select(figure));
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<Figures> MeasureAsync(LeadStore store, int reports, int callers)
    {
        var milliseconds = new double[reports];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < reports)
            {
                var began = Stopwatch.GetTimestamp();
                await store.ReportAsync(new Report
                {
                    Events = [new EventReport { LeadId = $"L{number % 1_000}", Type = "visit", At = _at }],
                });
                milliseconds[number] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        var rate = reports / watch.Elapsed.TotalSeconds;
        Array.Sort(milliseconds);
        return new Figures(rate, milliseconds[reports / 2], milliseconds[reports * 99 / 100]);
    }

    private sealed record Figures(double Rate, double P50, double P99);
}
