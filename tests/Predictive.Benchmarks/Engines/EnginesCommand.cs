using System.CommandLine;
using System.Diagnostics;
using Predictive.Benchmarks.Accuracy;
using Predictive.Benchmarks.Tables;
using Predictive.Learning;
using Predictive.MLNet;
using static System.FormattableString;
using static Predictive.Benchmarks.Accuracy.AccuracyReport;

namespace Predictive.Benchmarks.Engines;

/// <summary>
/// <c>engines</c>: the learners of this build beside each other, out of the box and calibrated as they ship; with
/// ML.NET's, built by <c>-p:MLNet=true</c>.
/// </summary>
internal static class EnginesCommand
{
    private static readonly StudySet _samples = new("samples", false, _ => FunnelTable.Samples());

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var sets = new Option<string[]>("--sets")
        {
            Description = "samples, or sets of the accuracy study.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["samples", "adult"],
        };
        var work = BenchmarkCommands.Work();
        var command = new Command("engines", "The learners of this build beside each other.") { sets, work };
        command.SetAction(parsed =>
        {
            MLNetLearners.BuildIn();
            Console.WriteLine(
                "| set | learner | log loss (95 %) | less ours (paired 95 %) | AUC (95 %) | processor s |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (var set in parsed.GetRequiredValue(sets).SelectMany(SetsOf))
            {
                Measure(set, parsed.GetRequiredValue(work));
            }

            return 0;
        });
        return command;
    }

    private static IReadOnlyList<StudySet> SetsOf(string word) =>
        word == _samples.Key ? [_samples] : StudySet.Called(word);

    private static void Measure(StudySet set, string work)
    {
        if (set.Prepare(work) is not { } folder)
        {
            Console.Error.WriteLine($"{set.Key}: its data are not here.");
            return;
        }

        var table = RawFolder.Read(folder);
        var found = Learners.All.Select(learner => Run(learner, table)).ToArray();
        var figures = SetFigures.Of(table, [.. found.Select(one => (one.Learner, one.Chances))]);
        var name = Invariant($"{table.Name}, {table.Train.Rows:N0} + {table.Test.Rows:N0} rows");
        foreach (var (learner, _, seconds) in found)
        {
            var difference = figures.LossLess(learner, found[0].Learner);
            var less = learner == found[0].Learner ? "" : Text(difference, "+0.0000;-0.0000");
            Console.WriteLine($"| {name} | {learner.Words} | {Text(figures.Loss(learner), "0.0000")} | {less} | "
                + Invariant($"{Text(figures.Area(learner), "0.000")} | {seconds:F1} |"));
            name = "";
        }
    }

    /// <summary>
    /// Learns as the recipe does, with cross-fitted calibration; the seconds are of all processors, until the test.
    /// </summary>
    private static (StudyLearner Learner, double[] Chances, double Seconds) Run(ILearner learner, BenchmarkTable table)
    {
        var study = new OurStudy(table);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var (_, scorer) = study.Default(learner);
        var chances = study.Calibrated(learner, scorer);
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        return (new StudyLearner(learner.Name, learner.Name, IsTuned: false, IsRanked: true), chances, seconds);
    }
}
