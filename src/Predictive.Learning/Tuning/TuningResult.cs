namespace Predictive.Learning.Tuning;

/// <summary>What a search found.</summary>
public sealed record TuningResult
{
    /// <summary>Every trial in the order in which they were judged; the first is the default settings'.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>How many rungs there were.</summary>
    public required int Rungs { get; init; }

    /// <summary>
    /// What is to be used: the default settings, unless something beats them by more than the standard error of the
    /// paired difference.
    /// </summary>
    public required Trial Winner { get; init; }

    /// <summary>The average of the best few, judged like a candidate; null where there is nothing to average.</summary>
    public Trial? Average { get; init; }

    /// <summary>The average's loss less the single best's, each fold by what was chosen on the others.</summary>
    public ClusteredMean? AverageDifference { get; init; }

    /// <summary>
    /// Each candidate as it was judged last, the highest rung first, and on each rung the best first.
    /// </summary>
    public IReadOnlyList<Trial> Leaderboard =>
    [
        .. Trials.GroupBy(trial => trial.Number).Select(same => same.MaxBy(trial => trial.Rung)!)
            .OrderByDescending(trial => trial.Rung).ThenBy(trial => trial.Difference.Mean)
            .ThenBy(trial => trial.Number),
    ];
}
