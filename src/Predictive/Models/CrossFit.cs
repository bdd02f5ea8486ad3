using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Calibrates on margins that no row had a part in: each fold, accounts kept together, is scored by a scorer that
/// learned from the other folds. Only the latest rows calibrate, so that today's rate decides and not that of the first
/// year.
/// </summary>
internal sealed class CrossFit(ILearner learner, IScorer length, int folds, ulong seed)
{
    /// <summary>The calibrator of a scorer that learned from all these rows.</summary>
    /// <param name="toLearn">The rows as they are learned from.</param>
    /// <param name="asServed">The same rows as they are scored.</param>
    /// <param name="snapshots">The same rows' snapshots.</param>
    /// <param name="from">The first row that calibrates.</param>
    public ICalibrator Calibrate(
        LabelledRows toLearn, LabelledRows asServed, IReadOnlyList<LabelledSnapshot> snapshots, int from)
    {
        var fold = snapshots.Select(one => (int)(StableHash.Of(one.Cluster, seed) % (ulong)folds)).ToArray();
        var margins = new SortedDictionary<int, double>();
        for (var held = 0; held < folds; held++)
        {
            var others = RowsWhere(fold.Length, row => fold[row] != held);
            var own = RowsWhere(fold.Length, row => fold[row] == held && row >= from);
            if (own.Length > 0 && HasBothOutcomes(toLearn, others))
            {
                Score(learner.Retrain(toLearn.Take(others), length, seed), asServed, own, margins);
            }
        }

        int[] scored = [.. margins.Keys];
        return CalibratorChoice.Choose(
            [.. margins.Values],
            Array.ConvertAll(scored, row => asServed.Labels[row]),
            Array.ConvertAll(scored, row => asServed.Weights[row]),
            Clusters(scored.Select(row => snapshots[row].Cluster)),
            seed);
    }

    private static void Score(IScorer scorer, LabelledRows rows, int[] own, SortedDictionary<int, double> margins)
    {
        var scored = new double[own.Length];
        scorer.Margins(rows.Features.Take(own), scored);
        for (var place = 0; place < own.Length; place++)
        {
            margins.Add(own[place], scored[place]);
        }
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
