using Predictive.Leakage;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Health;

/// <summary>
/// Tells an earlier slice of leads from a later one by all columns at once, each adding the log of how much more common
/// its level is in the later slice (naive Bayes), learned on other accounts than it is judged on.
/// </summary>
internal static class SliceClassifier
{
    private const int Folds = 5;
    private const double Shrinkage = 5;

    /// <summary>The area under the ROC curve; 0.5 where the slices are of one kind.</summary>
    public static AreaEstimate Area(
        IReadOnlyList<SliceColumn> columns, IReadOnlyList<LabelledSnapshot> rows, bool[] isLater, ulong seed)
    {
        var folds = rows.Select(one => (int)(StableHash.Of(one.Cluster, seed) % Folds)).ToArray();
        var scores = new double[rows.Count];
        foreach (var column in columns)
        {
            Add(column, folds, isLater, scores);
        }

        var clusters = rows.Select(one => one.Cluster).ToArray();
        return new AreaEstimate(Average(scores, folds, isLater), Distinct(later: true), Distinct(later: false));

        double Distinct(bool later) =>
            clusters.Where((_, row) => isLater[row] == later).Distinct(StringComparer.Ordinal).Count();
    }

    private static void Add(SliceColumn column, int[] folds, bool[] isLater, double[] scores)
    {
        var counts = new double[2, Folds, column.LevelCount];
        for (var row = 0; row < folds.Length; row++)
        {
            counts[isLater[row] ? 1 : 0, folds[row], column.Levels[row]]++;
        }

        for (var fold = 0; fold < Folds; fold++)
        {
            var logs = LogRatios(counts, fold, column.LevelCount);
            for (var row = 0; row < folds.Length; row++)
            {
                scores[row] += folds[row] == fold ? logs[column.Levels[row]] : 0;
            }
        }
    }

    private static double[] LogRatios(double[,,] counts, int without, int levels)
    {
        var sums = new double[2, levels];
        var totals = new double[2];
        for (var side = 0; side < 2; side++)
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                for (var level = 0; level < levels && fold != without; level++)
                {
                    sums[side, level] += counts[side, fold, level];
                    totals[side] += counts[side, fold, level];
                }
            }
        }

        return [.. Enumerable.Range(0, levels).Select(level =>
        {
            var pooled = (sums[0, level] + sums[1, level] + 0.5) / (totals[0] + totals[1] + 1);
            return Math.Log(((sums[1, level] + (Shrinkage * pooled)) / (totals[1] + Shrinkage))
                / ((sums[0, level] + (Shrinkage * pooled)) / (totals[0] + Shrinkage)));
        })];
    }

    /// <summary>The area within each fold, whose scores alone can be compared, by pairs.</summary>
    private static double Average(double[] scores, int[] folds, bool[] isLater)
    {
        var (above, pairs) = (0.0, 0.0);
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] rows = [.. Enumerable.Range(0, scores.Length).Where(row => folds[row] == fold)];
            var later = rows.Count(row => isLater[row]);
            var weight = (double)later * (rows.Length - later);
            if (weight > 0)
            {
                var labels = Array.ConvertAll(rows, row => isLater[row] ? 1.0 : 0.0);
                above += weight * AreaUnder(Array.ConvertAll(rows, row => scores[row]), labels);
                pairs += weight;
            }
        }

        return pairs > 0 ? above / pairs : 0.5;
    }

    private static double AreaUnder(double[] scores, double[] labels)
    {
        Array.Sort(scores, labels);
        var (below, above, all) = (0.0, 0.0, 0.0);
        for (var first = 0; first < scores.Length;)
        {
            var next = first;
            double tied0 = 0, tied1 = 0;
            for (; next < scores.Length && scores[next] == scores[first]; next++)
            {
                tied1 += labels[next];
                tied0 += 1 - labels[next];
            }

            above += tied1 * (below + (tied0 / 2));
            all += tied1;
            below += tied0;
            first = next;
        }

        return above / (all * below);
    }
}
