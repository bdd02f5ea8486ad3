namespace Predictive.Evaluation;

/// <summary>
/// Cuts ranked rows into bins of about equal weight. A tie stays whole and goes where its middle falls, so that the
/// order of rows never matters; many ties make fewer bins.
/// </summary>
internal static class EqualMassBins
{
    /// <summary>Sums up each bin.</summary>
    /// <param name="ranking">Rows ranked by likelihood.</param>
    /// <param name="weights">A weight of 0 or above a row, in rank order.</param>
    /// <param name="sums">Filled with one sum a bin, highest likelihoods first; an empty bin has no weight.</param>
    public static void Fill(Ranking ranking, ReadOnlySpan<double> weights, Span<BinSum> sums)
    {
        sums.Clear();
        var scores = ranking.Scores;
        var labels = ranking.Labels;
        double total = SumOf(weights), passed = 0;
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            double tied = 0, converted = 0;
            var likelihood = scores[rank];
            for (; rank < end; rank++)
            {
                tied += weights[rank];
                converted += weights[rank] * labels[rank];
            }

            if (tied > 0)
            {
                sums[BinOf(passed + (0.5 * tied), total, sums.Length)].Add(tied, tied * likelihood, converted);
                passed += tied;
            }
        }
    }

    /// <summary>The bin of each rank under the rows' own weights, or null where there is no weight.</summary>
    public static int[]? BinOfEachRank(Ranking ranking, int bins)
    {
        var weights = ranking.Weights;
        var ofRank = new int[ranking.Rows];
        double total = SumOf(weights), passed = 0;
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            var tied = SumOf(weights[rank..end]);
            Array.Fill(ofRank, BinOf(passed + (0.5 * tied), total, bins), rank, end - rank);
            passed += tied;
            rank = end;
        }

        return total > 0 ? ofRank : null;
    }

    private static int BinOf(double position, double total, int bins) =>
        Math.Clamp((int)(bins * position / total), 0, bins - 1);

    private static double SumOf(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }
}
