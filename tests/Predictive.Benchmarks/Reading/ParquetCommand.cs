using System.CommandLine;
using Predictive.Benchmarks.Processes;
using Predictive.Tables;

namespace Predictive.Benchmarks.Reading;

/// <summary><c>parquet</c>: Parquet files to memory, beside the readers of DuckDB and Parquet.Net.</summary>
internal static class ParquetCommand
{
    private const int LeadsOfEvents = 50;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var events = new Option<int>("--events")
        {
            Description = "Events of the largest table; the other has a tenth of its rows.",
            HelpName = "N",
            DefaultValueFactory = _ => 2_000_000,
        };
        var (work, rounds) = (BenchmarkCommands.Work(), BenchmarkCommands.Rounds(5));
        var (alone, busyAllowed) = (BenchmarkCommands.Alone(), BenchmarkCommands.BusyAllowed());
        var command = new Command("parquet", "Parquet files to memory beside the readers of DuckDB and Parquet.Net.")
        {
            events, rounds, alone, busyAllowed, work,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(events),
            parsed.GetValue(rounds),
            parsed.GetValue(alone),
            parsed.GetValue(busyAllowed),
            Path.Combine(parsed.GetRequiredValue(work), "parquet")));
        return command;
    }

    private static int Run(int events, int rounds, bool isAlone, bool isBusyAllowed, string work)
    {
        using var ours = PeerPrograms.StartOurs(threads: 1);
        using var duck = isAlone ? null : PeerPrograms.StartDuckDb();
        int[] processes = duck is null ? [ours.ProcessId] : [ours.ProcessId, duck.ProcessId];
        var turns = new CsvRounds(new QuietMachine(processes, isBusyAllowed, QuietMachine.UsualPatience), rounds);
        CsvReport.Head("Reading Parquet", rounds, isBusyAllowed, isAlone || duck is not null);
        CsvReader[] readers =
        [
            new("Predictive, cells", ours, OurReading.Cells, 1),
            new("Predictive, columns", ours, OurReading.Columns, 1),
            new("Parquet.Net, columns", ours, OurReading.ParquetNet, 1),
            .. duck is null
                ? Array.Empty<CsvReader>()
                : [new($"{duck.Name}, 1 thread", duck, "", 1), new($"{duck.Name}, 2 threads", duck, "", 2)],
        ];
        CsvTable[] tables =
        [
            CsvTables.Events(events, Math.Max(events / LeadsOfEvents, 1)),
            CsvTables.Leads(Math.Max(events / 10, 1)),
        ];
        foreach (var table in tables)
        {
            CsvFile[] files = [AsParquet(table.WriteTo(work))];
            var title = FormattableString.Invariant(
                $"{table.Name}, {table.Rows:N0} rows, {table.Columns.Count} columns, Snappy");
            CsvReport.Table(title, files, turns.On(readers, files));
        }

        return 0;
    }

    /// <summary>The same table as Parquet, written by us where it is missing.</summary>
    public static CsvFile AsParquet(CsvFile csv)
    {
        var path = Path.ChangeExtension(csv.Path, ".parquet");
        if (File.Exists(path))
            return csv with { Path = path };
        using var reader = TableReader.Open(csv.Path);
        ParquetTableWriter.WriteFile(path, [.. csv.Columns.Select(Typed)], writer =>
        {
            var cells = new string?[csv.Columns.Count];
            while (reader.Read())
            {
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = reader.IsMissing(i) ? null : reader[i];
                writer.Write(cells);
            }
        });
        return csv with { Path = path };
    }

    /// <summary>A column as it is written.</summary>
    public static WrittenColumn Typed(CsvFileColumn column) => new(column.Name, column.Kind switch
    {
        "number" => ColumnKind.Number,
        "moment" => ColumnKind.Moment,
        _ => ColumnKind.Text,
    });
}
