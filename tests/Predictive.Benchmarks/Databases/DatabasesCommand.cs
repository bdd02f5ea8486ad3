using System.CommandLine;
using System.Diagnostics;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Reading;
using Predictive.Store.Databases;
using Predictive.Tables;
using static System.FormattableString;

namespace Predictive.Benchmarks.Databases;

/// <summary><c>databases</c>: the same tables read from files and databases, and written into these.</summary>
internal static class DatabasesCommand
{
    private const int LeadsOfEvents = 50;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var postgres = new Option<string?>("--postgres")
        {
            Description = "A database of PostgreSQL, whose tables 'events' and 'leads' are written; else without.",
            HelpName = "CONNECTION",
        };
        var events = new Option<int>("--events")
        {
            Description = "Events of the larger table; the other has a tenth of its rows.",
            HelpName = "N",
            DefaultValueFactory = _ => 500_000,
        };
        var (work, rounds, busyAllowed) =
            (BenchmarkCommands.Work(), BenchmarkCommands.Rounds(5), BenchmarkCommands.BusyAllowed());
        var command = new Command("databases", "The same tables read from CSV, Parquet, SQLite and PostgreSQL.")
        {
            postgres, events, rounds, busyAllowed, work,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(postgres),
            parsed.GetValue(events),
            parsed.GetValue(rounds),
            parsed.GetValue(busyAllowed),
            Path.Combine(parsed.GetRequiredValue(work), "databases")));
        return command;
    }

    private static int Run(string? postgres, int events, int rounds, bool isBusyAllowed, string work)
    {
        StoreDrivers.Register();
        Console.WriteLine("## Reading and writing databases\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: not figures to report.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.\n");
        var quiet = new QuietMachine([], isBusyAllowed, QuietMachine.UsualPatience);
        CsvTable[] tables =
        [
            CsvTables.Events(events, Math.Max(events / LeadsOfEvents, 1)), CsvTables.Leads(Math.Max(events / 10, 1)),
        ];
        foreach (var table in tables)
        {
            var copies = new TableCopies(table, work);
            var sqlite = DatabaseAddress.Parse(Path.Combine(work, Invariant($"{table.Name}-{table.Rows}.db")));
            var sources = new List<Source> { new("CSV", copies.Csv), new("Parquet", copies.Parquet) };
            Add(sources, "SQLite", sqlite, copies);
            if (postgres is not null)
                Add(sources, "PostgreSQL", DatabaseAddress.Parse(postgres), copies);
            Measure(sources, quiet, rounds);
            Report(table, sources);
        }

        return 0;
    }

    private static void Add(List<Source> sources, string name, DatabaseAddress database, TableCopies copies)
    {
        var took = copies.CopyInto(database);
        copies.Settle(database);
        sources.Add(new Source(name, () => copies.In(database))
        {
            IsServed = database.Provider == DatabaseAddress.PostgreSql,
            Written = copies.Table.Rows / took.TotalSeconds,
        });
    }

    private static void Measure(List<Source> sources, QuietMachine quiet, int rounds)
    {
        foreach (var source in sources)
            Read(source);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < sources.Count; turn++)
            {
                var source = sources[(turn + round) % sources.Count];
                source.Seconds.Add(source.IsServed ? ReadServed(source, quiet) : quiet.Measure(() => Read(source)));
            }
        }

        if (sources.Select(source => source.Cells).Distinct().Count() > 1)
        {
            throw new InvalidOperationException("They did not read the same: "
                + string.Join(", ", sources.Select(source => Invariant($"{source.Name} {source.Cells} cells"))));
        }
    }

    /// <summary>The server works too, which is no disturbance; so it is only begun where nothing else works.</summary>
    private static double ReadServed(Source source, QuietMachine quiet)
    {
        quiet.Measure(() => 0);
        return Read(source);
    }

    private static double Read(Source source)
    {
        var watch = Stopwatch.StartNew();
        source.Cells = 0;
        using var reader = source.Open();
        while (reader.Read())
        {
            for (var i = 0; i < reader.Columns.Count; i++)
                source.Cells += reader.Letters(i).IsEmpty ? 0 : 1;
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static void Report(CsvTable table, List<Source> sources)
    {
        Console.WriteLine(Invariant($"### {table.Name}, {table.Rows:N0} rows, {table.Columns.Count} columns\n"));
        Console.WriteLine("| from | seconds (best) | rows a second | speed beside CSV | rows a second written |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var source in sources)
        {
            var median = Medians.Of(source.Seconds);
            var ratio = Medians.Of(sources[0].Seconds.Zip(source.Seconds, (csv, own) => csv / own));
            Console.WriteLine(Invariant($"| {source.Name} | {median:F3} ({source.Seconds.Min():F3}) | ")
                + Invariant($"{table.Rows / median:N0} | {ratio:F2} | ")
                + (source.Written is { } written ? Invariant($"{written:N0} |") : "|"));
        }

        Console.WriteLine();
    }

    private sealed record Source(string Name, Func<TableReader> Open)
    {
        public List<double> Seconds { get; } = [];

        public long Cells { get; set; }

        public bool IsServed { get; init; }

        public double? Written { get; init; }
    }
}
