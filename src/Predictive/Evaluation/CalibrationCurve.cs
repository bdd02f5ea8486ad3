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
        var counts = new int[bins];
        var squares = new double[bins];
        var binOfRank = EqualMassBins.BinOfEachRank(ranking, bins) ?? [];
        for (var rank = 0; rank < binOfRank.Length; rank++)
        {
            var (bin, weight) = (binOfRank[rank], ranking.Weights[rank]);
            sums[bin].Add(weight, weight * ranking.Scores[rank], weight * ranking.Labels[rank]);
            squares[bin] += weight * weight;
            counts[bin]++;
        }

        return
        [
            .. from bin in Enumerable.Range(0, bins).Reverse()
               where counts[bin] > 0
               select PointOf(sums[bin], counts[bin], squares[bin]),
        ];
    }

    private static CalibrationBin PointOf(BinSum sum, int rows, double squares)
    {
        var rate = Math.Min(1, sum.Converted / sum.Weight);
        var effective = sum.Weight * sum.Weight / squares;
        return new CalibrationBin(sum.Expected / sum.Weight, WilsonInterval.Of(rate, effective), rows, sum.Weight);
    }
}
