using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Learns from all rows, and calibrates on margins that no row had a part in: each fold, accounts kept together, is
/// scored by a scorer that learned from the other folds. Only the latest rows calibrate, so that today's rate decides
/// and not that of the first year.
/// </summary>
/// <param name="learner">The learner and its settings.</param>
/// <param name="length">A scorer that says how long to learn.</param>
/// <param name="folds">How many folds.</param>
/// <param name="seed">The only source of chance.</param>
internal sealed class CrossFit(LearnerChoice learner, IScorer length, int folds, ulong seed)
{
    /// <summary>
    /// The scorer of all these rows with its calibrator. The folds and the whole are learned side by side; the number
    /// of threads changes no bit.
    /// </summary>
    /// <param name="toLearn">The rows as they are learned from.</param>
    /// <param name="asServed">The same rows as they are scored.</param>
    /// <param name="snapshots">The same rows' snapshots.</param>
    /// <param name="from">The first row that calibrates.</param>
    public LearnedModel Learn(
        LabelledRows toLearn, LabelledRows asServed, IReadOnlyList<LabelledSnapshot> snapshots, int from)
    {
        var fold = snapshots.Select(one => (int)(StableHash.Of(one.Cluster, seed) % (ulong)folds)).ToArray();
        var single = learner.Create(threads: Math.Max(1, Environment.ProcessorCount / (folds + 1)));
        var held = new (int[] Rows, double[] Margins)[folds];
        IScorer? whole = null;
        Parallel.For(0, folds + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, job =>
        {
            if (job == folds)
            {
                whole = single.Retrain(toLearn, length, seed);
            }
            else
            {
                held[job] = Held(single, toLearn, asServed, fold, job, from);
            }
        });
        return new LearnedModel(whole!, Calibrator(held, asServed, snapshots));
    }

    /// <summary>The rows that one fold calibrates with, and their margins by a scorer of the other folds.</summary>
    private (int[] Rows, double[] Margins) Held(
        ILearner single, LabelledRows toLearn, LabelledRows asServed, int[] fold, int held, int from)
    {
        var others = RowsWhere(fold.Length, row => fold[row] != held);
        var own = RowsWhere(fold.Length, row => fold[row] == held && row >= from);
        if (own.Length == 0 || !HasBothOutcomes(toLearn, others)) return ([], []);
        var margins = new double[own.Length];
        single.Retrain(toLearn.Take(others), length, seed).Margins(asServed.Features.Take(own), margins);
        return (own, margins);
    }

    private ICalibrator Calibrator(
        (int[] Rows, double[] Margins)[] held, LabelledRows asServed, IReadOnlyList<LabelledSnapshot> snapshots)
    {
        int[] scored = [.. held.SelectMany(one => one.Rows)];
        double[] margins = [.. held.SelectMany(one => one.Margins)];
        Array.Sort(scored, margins);
        return CalibratorChoice.Choose(
            margins,
            Array.ConvertAll(scored, row => asServed.Labels[row]),
            Array.ConvertAll(scored, row => asServed.Weights[row]),
            Clusters(scored.Select(row => snapshots[row].Cluster)),
            seed);
    }

    private static bool HasBothOutcomes(LabelledRows rows, int[] taken) =>
        Array.Exists(taken, row => rows.Labels[row] == 1) && Array.Exists(taken, row => rows.Labels[row] == 0);

    private static int[] RowsWhere(int count, Func<int, bool> isTaken) =>
        [.. Enumerable.Range(0, count).Where(isTaken)];

    private static int[] Clusters(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            numbers.TryAdd(name, numbers.Count);
            return numbers[name];
        })];
    }
}
