using System.CommandLine;
using System.Text.Json.Nodes;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Training;
using static System.FormattableString;

namespace Predictive.Benchmarks.Prediction;

/// <summary><c>predict</c>: one row, many rows, reasons and loading, by kernel level, beside the peers.</summary>
internal static class PredictCommand
{
    private static readonly string[] _kernels = ["scalar", "vector128", "avx2", "avx512"];

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var rows = new Option<string>("--rows")
        {
            Description = "Rows of the simulated table that is learned from.",
            DefaultValueFactory = _ => "200k",
        };
        var kernels = new Option<string[]>("--kernels")
        {
            Description = "Kernel levels to force, one process each.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => _kernels,
        };
        var (work, alone, busyAllowed) =
            (BenchmarkCommands.Work(), BenchmarkCommands.Alone(), BenchmarkCommands.BusyAllowed());
        var command = new Command("predict", "Prediction time, warm, beside the peers.")
        {
            rows, kernels, alone, busyAllowed, work,
        };
        command.SetAction(parsed => Run(
            TrainCase.Called(parsed.GetRequiredValue(rows)).Prepare(parsed.GetRequiredValue(work))!,
            parsed.GetRequiredValue(kernels),
            parsed.GetValue(alone),
            parsed.GetValue(busyAllowed)));
        return command;
    }

    private static int Run(string folder, string[] kernels, bool isAlone, bool isBusyAllowed)
    {
        Console.WriteLine("## Prediction\n");
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: not figures to report.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        Console.WriteLine("31 leaves, 30 numbers and 10 categories, warm; microseconds where nothing else is said.\n");
        Console.WriteLine("| learner | trees | one row p50 / p99, from strings | one row, from level codes | bytes "
            + "| batch, million rows/s, 1 / 2 threads | contributions | loading, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var kernel in kernels)
        {
            using var ours = PeerPrograms.StartOurs(threads: 2, ("PREDICTIVE_KERNELS", kernel));
            foreach (var trees in new[] { 100, 500 })
            {
                Row($"Predictive, {kernel}", trees, Measured(ours, folder, trees, isBusyAllowed));
            }
        }

        foreach (var library in isAlone ? [] : PeerPrograms.StartLibraries(threads: 2))
        {
            using (library) Row(library.Name, 100, Measured(library, folder, 100, isBusyAllowed));
        }

        return 0;
    }

    private static JsonObject Measured(Peer peer, string folder, int trees, bool isBusyAllowed)
    {
        peer.Ask(new { Do = "load", Folder = folder });
        peer.Ask(new FitRequest(trees, 31, 0.1, 1, 2, Sampled: false));
        var quiet = new QuietMachine([peer.ProcessId], isBusyAllowed, QuietMachine.UsualPatience);
        return quiet.Measure(() => peer.Ask(new { Do = "predict" }));
    }

    private static void Row(string name, int trees, JsonObject times) => Console.WriteLine(
        Invariant($"| {name} | {trees} | {Latency(times["words"])} | {Latency(times["single"])} | ")
        + $"{Number(times["single"]?["bytes"], "F0")} | {Million(times["batch1"])} / {Million(times["batch2"])} | "
        + $"{Number(times["shap"]?["p50"], "F1")} | {Number(times["load"], "F1")} |");

    private static string Latency(JsonNode? times) =>
        times is null ? "-" : $"{Number(times["p50"], "F2")} / {Number(times["p99"], "F2")}";

    private static string Million(JsonNode? rows) => rows is null ? "-" : Invariant($"{(double)rows / 1e6:F2}");

    private static string Number(JsonNode? value, string format) =>
        value is null ? "-" : ((double)value).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
