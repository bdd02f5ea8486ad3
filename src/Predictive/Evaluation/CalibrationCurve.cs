namespace Predictive.Evaluation;

/// <summary>
/// The points of a reliability diagram (Murphy and Winkler, 1977): bins of about equal weight by likelihood.
/// </summary>
public static class CalibrationCurve
{
    /// <summary>
    /// The bins that hold rows, lowest likelihood first; a tie is never cut, so there may be fewer than asked for.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="bins">How many bins at most.</param>
    public static IReadOnlyList<CalibrationBin> Of(ScoredRows rows, int bins = CalibrationError.Bins)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var ranking = Ranking.Of(rows);
        var sums = new BinSum[bins];
        var lowest = new double[bins];
        var counts = new int[bins];
        var effective = new EffectiveRows?[bins];
        var binOfRank = EqualMassBins.BinOfEachRank(ranking, bins) ?? [];
        for (var rank = 0; rank < binOfRank.Length; rank++)
        {
            var (bin, weight) = (binOfRank[rank], ranking.Weights[rank]);
            sums[bin].Add(weight, weight * ranking.Scores[rank], weight * ranking.Labels[rank]);
            (effective[bin] ??= new()).Add(rows.Clusters[ranking.Order[rank]], weight, ranking.Labels[rank]);
            lowest[bin] = ranking.Scores[rank];
            counts[bin]++;
        }

        return
        [
            .. from bin in Enumerable.Range(0, bins).Reverse()
               where counts[bin] > 0
               select PointOf(lowest[bin], sums[bin], counts[bin], effective[bin]!),
        ];
    }

    private static CalibrationBin PointOf(double atLeast, BinSum sum, int rows, EffectiveRows effective)
    {
        var rate = Math.Min(1, sum.Converted / sum.Weight);
        return new CalibrationBin(
            atLeast, sum.Expected / sum.Weight, WilsonInterval.Of(rate, effective.At(rate)), rows, sum.Weight);
    }
}
