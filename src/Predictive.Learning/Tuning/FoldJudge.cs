namespace Predictive.Learning.Tuning;

/// <summary>Judges candidates on folds; what it learned once it remembers.</summary>
/// <param name="folds">The folds, the earliest origin first.</param>
/// <param name="seed">The only source of chance.</param>
internal sealed class FoldJudge(IReadOnlyList<TuningFold> folds, ulong seed)
{
    private readonly Dictionary<(LearnerSettings Settings, int Fold), FoldMargins> _margins = [];

    /// <summary>How many folds there are.</summary>
    public int Folds => folds.Count;

    /// <summary>A candidate's loss, and its difference to other settings, over the latest folds.</summary>
    public (ClusteredMean Loss, ClusteredMean Difference) Compare(
        LearnerSettings candidate, LearnerSettings other, int latest)
    {
        int[] among = [.. Enumerable.Range(folds.Count - latest, latest)];
        return Compare(fold => MarginsOf(candidate, fold), fold => MarginsOf(other, fold), among);
    }

    /// <summary>The same for margins that come from anywhere, over some folds.</summary>
    public (ClusteredMean Loss, ClusteredMean Difference) Compare(
        Func<int, FoldMargins> one, Func<int, FoldMargins> other, int[] among)
    {
        List<double> losses = [], differences = [], weights = [];
        List<int> clusters = [];
        foreach (var fold in among)
        {
            var (own, others) = (one(fold).Losses(folds[fold]), other(fold).Losses(folds[fold]));
            losses.AddRange(own);
            differences.AddRange(own.Zip(others, (left, right) => left - right));
            weights.AddRange(folds[fold].Judge.Weights);
            clusters.AddRange(folds[fold].Clusters);
        }

        double[] weight = [.. weights];
        int[] cluster = [.. clusters];
        return (
            ClusteredMean.Of([.. losses], weight, cluster), ClusteredMean.Of([.. differences], weight, cluster));
    }

    /// <summary>A candidate's margins on a fold, learned at the first time of asking.</summary>
    public FoldMargins MarginsOf(LearnerSettings settings, int fold)
    {
        if (!_margins.TryGetValue((settings, fold), out var margins))
        {
            margins = settings.Members.Count > 0
                ? FoldMargins.Average([.. settings.Members.Select(member => MarginsOf(member, fold))])
                : FoldMargins.Learn(settings, folds[fold], seed);
            _margins.Add((settings, fold), margins);
        }

        return margins;
    }
}
