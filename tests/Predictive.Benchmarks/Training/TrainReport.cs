using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Tables;
using static System.FormattableString;

namespace Predictive.Benchmarks.Training;

/// <summary>Training figures as Markdown.</summary>
internal static class TrainReport
{
    /// <summary>The settings and the machine.</summary>
    public static void Head(FitRequest request, int rounds, bool isBusyAllowed, IReadOnlyList<string> missing)
    {
        Console.WriteLine("## Training");
        Console.WriteLine();
        if (isBusyAllowed) Console.WriteLine("**Measured on a busy machine: not figures to report.**\n");
        Console.WriteLine($"Machine: {MachineWords.Of()}.");
        Console.WriteLine(Invariant($"{request.Trees} trees, {request.Leaves} leaves, learning rate {request.Rate}, ")
            + Invariant($"L2 {request.L2}, {request.Threads} threads; seconds of the fit with binning, without ")
            + Invariant($"reading; medians of {rounds} rounds in which learners take turns."));
        if (missing.Count > 0) Console.WriteLine($"Not on this machine: {string.Join(", ", missing)}.");
    }

    /// <summary>All learners on one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="figures">What was measured, ours first.</param>
    /// <param name="own">How many of them are ours.</param>
    public static void Table(BenchmarkTable table, IReadOnlyList<TrainFigures> figures, int own)
    {
        Console.WriteLine(Invariant($"\n### {table.Name}: {table.Train.Rows:N0} rows, ")
            + Invariant($"{table.Train.Features.Columns.Count} columns"));
        if (table.BayesLogLoss is { } bayes) Console.WriteLine(Invariant($"\nBayes log loss {bayes:F4}."));
        var ratios = string.Concat(figures.Take(own).Select(one => $" times {Short(one.Name)} |"));
        Console.WriteLine($"\n| learner | seconds (best) |{ratios} log loss | AUC | bytes a row over the input |");
        Console.WriteLine($"|---|---|{string.Concat(Enumerable.Repeat("---|", own))}---|---|---|");
        foreach (var one in figures)
        {
            var times = string.Concat(figures.Take(own).Select(ours => Invariant($" {one.Median / ours.Median:F2} |")));
            Console.WriteLine(Invariant($"| {one.Name} | {one.Median:F3} ({one.Seconds.Min():F3}) |{times} ")
                + Invariant($"{one.LogLoss:F5} | {one.Auc:F4} | {(double)one.PeakBytes / table.Train.Rows:F0} |"));
        }
    }

    /// <summary>Ours beside a busy process.</summary>
    public static void Competitor(IEnumerable<TrainFigures> before, IEnumerable<TrainFigures> beside)
    {
        foreach (var (alone, busy) in before.Zip(beside))
        {
            Console.WriteLine(Invariant($"\nBeside one busy process, {alone.Name}: {busy.Median:F3} s, ")
                + Invariant($"{busy.Median / alone.Median:F2} times as long."));
        }
    }

    private static string Short(string name) => name[(name.LastIndexOf(", ", StringComparison.Ordinal) + 2)..];
}
