namespace Predictive.Learning.Tuning;

/// <summary>
/// Whether the average of the best few is worth having. Each fold is judged by members, and by a single best, that
/// were chosen on the other folds; only a gain of more than its standard error counts.
/// </summary>
internal sealed class AverageGate(FoldJudge judge, IReadOnlyList<LearnerSettings> candidates, int members)
{
    /// <summary>Whether there is anything to average, and more than one fold to be honest with.</summary>
    public bool IsOpen => candidates.Count >= 2 && judge.Folds >= 2;

    /// <summary>The average of the best by all folds.</summary>
    public LearnerSettings Best => LearnerSettings.AverageOf(BestBy(AllFolds));

    /// <summary>The average's loss less the single best's, each chosen on the other folds.</summary>
    public ClusteredMean Difference()
    {
        var averages = new FoldMargins[judge.Folds];
        var singles = new FoldMargins[judge.Folds];
        foreach (var fold in AllFolds)
        {
            var best = BestBy([.. AllFolds.Where(other => other != fold)]);
            singles[fold] = judge.MarginsOf(best[0], fold);
            averages[fold] = FoldMargins.Average([.. best.Select(one => judge.MarginsOf(one, fold))]);
        }

        return judge.Compare(fold => averages[fold], fold => singles[fold], AllFolds).Difference;
    }

    private int[] AllFolds => [.. Enumerable.Range(0, judge.Folds)];

    private List<LearnerSettings> BestBy(int[] folds) =>
    [
        .. candidates.OrderBy(one => judge.Compare(
            fold => judge.MarginsOf(one, fold), fold => judge.MarginsOf(one, fold), folds).Loss.Mean).Take(members),
    ];
}
