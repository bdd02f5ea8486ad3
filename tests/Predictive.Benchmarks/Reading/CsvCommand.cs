using System.CommandLine;
using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Reading;

/// <summary><c>csv</c>: CSV files to memory, beside DuckDB's reader.</summary>
internal static class CsvCommand
{
    private const int LeadsOfEvents = 50;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var events = new Option<int>("--events")
        {
            Description = "Events of the largest table; the others have a tenth of its rows, a funnel's leads a 50th.",
            HelpName = "N",
            DefaultValueFactory = _ => 5_000_000,
        };
        var (work, rounds) = (BenchmarkCommands.Work(), BenchmarkCommands.Rounds(5));
        var (alone, busyAllowed) = (BenchmarkCommands.Alone(), BenchmarkCommands.BusyAllowed());
        var command = new Command("csv", "CSV files to memory beside DuckDB's reader.")
        {
            events, rounds, alone, busyAllowed, work,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(events),
            parsed.GetValue(rounds),
            parsed.GetValue(alone),
            parsed.GetValue(busyAllowed),
            Path.Combine(parsed.GetRequiredValue(work), "csv")));
        return command;
    }

    private static int Run(int events, int rounds, bool isAlone, bool isBusyAllowed, string work)
    {
        using var ours = PeerPrograms.StartOurs(threads: 1);
        using var duck = isAlone ? null : PeerPrograms.StartDuckDb();
        int[] processes = duck is null ? [ours.ProcessId] : [ours.ProcessId, duck.ProcessId];
        var turns = new CsvRounds(new QuietMachine(processes, isBusyAllowed, QuietMachine.UsualPatience), rounds);
        CsvReport.Head("Reading CSV", rounds, isBusyAllowed, isAlone || duck is not null);
        CsvTable[] tables =
        [
            CsvTables.Events(events, Math.Max(events / LeadsOfEvents, 1)),
            CsvTables.Leads(Math.Max(events / 10, 1)),
            CsvTables.Notes(Math.Max(events / 10, 1)),
        ];
        foreach (var table in tables)
        {
            CsvFile[] files = [table.WriteTo(work)];
            var title = FormattableString.Invariant(
                $"{table.Name}, {table.Rows:N0} rows, {table.Columns.Count} columns");
            CsvReport.Table(title, files, turns.On(
                [Ours(ours, OurReading.Cells), Ours(ours, OurReading.Columns), .. Peers(duck)], files));
        }

        var leads = Math.Max(events / LeadsOfEvents, 1);
        var folder = Path.Combine(work, FormattableString.Invariant($"funnel-{events}"));
        var funnel = FunnelFolder.Write(folder, leads, events);
        CsvReport.Table(
            FormattableString.Invariant($"a funnel, {leads:N0} leads and {events:N0} events, to its records"), funnel,
            turns.On([Ours(ours, OurReading.Funnel), .. Peers(duck)], funnel));
        return 0;
    }

    private static CsvReader Ours(Peer ours, string what) => new($"Predictive, {what}", ours, what, Threads: 1);

    private static IEnumerable<CsvReader> Peers(Peer? duck) => duck is null
        ? []
        : [new($"{duck.Name}, 1 thread", duck, "", 1), new($"{duck.Name}, 2 threads", duck, "", 2)];
}
