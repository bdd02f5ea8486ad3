using System.Globalization;
using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>The accuracy study as Markdown.</summary>
internal static class AccuracyReport
{
    private const double MostWorse = 0.01;

    /// <summary>Every set's table, then ranks and the verdict.</summary>
    public static void Write(IReadOnlyList<MeasuredSet> sets)
    {
        Console.WriteLine("## Accuracy beside the peers");
        foreach (var isTuned in new[] { false, true })
        {
            var ours = StudyLearner.All.First(learner => learner.IsTuned == isTuned);
            var there = sets.Where(one => one.Figures.Learners.Contains(ours)).ToArray();
            if (there.Length == 0) continue;
            Console.WriteLine($"\n### {(isTuned ? "Tuned alike: the best of 20 random trials" : "Out of the box")}\n");
            Console.WriteLine("| set | learner | log loss (95 %) | less ours (paired 95 %) | AUC (95 %) |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var one in there)
            {
                Set(one, ours);
            }

            Verdict(there, ours);
        }
    }

    private static void Set(MeasuredSet one, StudyLearner ours)
    {
        var (set, table, figures) = one;
        var best = figures.Best(ours.IsTuned);
        var name = Invariant($"{table.Name} ({(set.IsForChoosing ? "choosing" : "judging")}; {table.Split}; ")
            + Invariant($"{table.Train.Rows:N0} + {table.Test.Rows:N0} rows, ")
            + Invariant($"{100 * table.Test.Labels.Average():F1} % positive)");
        foreach (var learner in figures.Learners.Where(learner => learner.IsTuned == ours.IsTuned))
        {
            var mark = learner == best ? "**" : "";
            var less = learner == ours ? "" : Text(figures.LossLess(learner, ours), "+0.0000;-0.0000;0.0000");
            Console.WriteLine($"| {name} | {mark}{learner.Words}{mark} | {Text(figures.Loss(learner), "0.0000")} | "
                + $"{less} | {Text(figures.Area(learner), "0.000")} |");
            name = "";
        }
    }

    private static void Verdict(IReadOnlyList<MeasuredSet> sets, StudyLearner ours)
    {
        Console.WriteLine("\n| mean rank by log loss | all sets | choosing | judging |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var learner in StudyLearner.All.Where(
            learner => learner.IsRanked && learner.IsTuned == ours.IsTuned))
        {
            Console.WriteLine($"| {learner.Words} | {MeanRank(sets, learner)} | "
                + $"{MeanRank([.. sets.Where(one => one.Set.IsForChoosing)], learner)} | "
                + $"{MeanRank([.. sets.Where(one => !one.Set.IsForChoosing)], learner)} |");
        }

        Console.WriteLine();
        foreach (var (_, table, figures) in sets)
        {
            var best = figures.Best(ours.IsTuned);
            if (best == ours) continue;
            var difference = figures.LossLess(ours, best);
            var share = difference.Value!.Value / figures.LossOf(best);
            var isBeyond = share > MostWorse && difference.LiesAbove(0) == true;
            Console.WriteLine(Invariant($"- {table.Name}: {100 * share:F1} % above {best.Words}")
                + (isBeyond ? ", **more than 1 %, and beyond chance**." : "; within 1 % or chance."));
        }
    }

    private static string MeanRank(IReadOnlyList<MeasuredSet> sets, StudyLearner learner)
    {
        double[] ranks = [.. sets.Where(one => one.Figures.Learners.Contains(learner))
            .Select(one => (double)one.Figures.RankOf(learner))];
        return ranks.Length == 0 ? "-" : Invariant($"{ranks.Average():F2}");
    }

    /// <summary>A figure with its interval.</summary>
    internal static string Text(Estimate estimate, string format)
    {
        string Number(double? value) => value!.Value.ToString(format, CultureInfo.InvariantCulture);
        return !estimate.IsSaid ? "-"
            : estimate.HasInterval ? $"{Number(estimate.Value)} ({Number(estimate.Low)} to {Number(estimate.High)})"
            : Number(estimate.Value);
    }
}
