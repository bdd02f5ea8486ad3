namespace Predictive.Evaluation;

/// <summary>
/// The expected calibration error (ECE): rows are cut into bins of equal weight by likelihood, and the distance
/// between mean likelihood and conversion rate is averaged over the bins by weight (Naeini, Cooper and Hauskrecht,
/// 2015). Chance alone keeps it above 0: read it beside <see cref="ExpectedOfPerfect"/>.
/// </summary>
public static class CalibrationError
{
    /// <summary>How many bins there are.</summary>
    public const int Bins = 10;

    /// <summary>The error, 0 to 1, or null where there is no weight.</summary>
    public static double? Of(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var ranking = Ranking.Of(likelihoods, labels, weights);
        return Of(ranking, ranking.Weights);
    }

    /// <summary>The error of ranked rows, under other weights than their own.</summary>
    /// <param name="ranking">Rows ranked by likelihood.</param>
    /// <param name="weights">A weight of 0 or above a row, in rank order.</param>
    public static double? Of(Ranking ranking, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        Span<BinSum> sums = stackalloc BinSum[Bins];
        EqualMassBins.Fill(ranking, weights, sums);
        return Of(sums);
    }

    /// <summary>
    /// The error that a perfectly calibrated model would show on as many rows: labels are drawn from the likelihoods
    /// themselves, each row for itself, as if the rows of one account were independent.
    /// </summary>
    /// <param name="likelihoods">0 to 1 a row.</param>
    /// <param name="weights">A weight of 0 or above a row.</param>
    /// <param name="rounds">How often labels are drawn, at least 1.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <returns>The mean, and the band in which 95 % of the rounds lie; unsaid where there is no weight.</returns>
    public static Estimate ExpectedOfPerfect(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> weights, int rounds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var ranking = Ranking.Of(likelihoods, new double[likelihoods.Length], weights);
        if (EqualMassBins.BinOfEachRank(ranking, Bins) is not { } bins)
        {
            return Estimate.Unsaid("There are no rows to judge.");
        }

        var errors = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            errors[round] = DrawOnce(ranking, bins, SeededChance.For(seed, round));
        }

        var mean = errors.Average();
        Array.Sort(errors);
        var (low, high) = (Percentile.Of(errors, 0.025), Percentile.Of(errors, 0.975));
        return Estimate.Of(mean, Math.Min(mean, low), Math.Max(mean, high));
    }

    private static double DrawOnce(Ranking ranking, int[] bins, SeededChance chance)
    {
        Span<BinSum> sums = stackalloc BinSum[Bins];
        var scores = ranking.Scores;
        var weights = ranking.Weights;
        for (var rank = 0; rank < bins.Length; rank++)
        {
            var converted = chance.Unit() < scores[rank] ? weights[rank] : 0;
            sums[bins[rank]].Add(weights[rank], weights[rank] * scores[rank], converted);
        }

        return Of(sums) ?? 0;
    }

    private static double? Of(ReadOnlySpan<BinSum> sums)
    {
        double distance = 0, total = 0;
        foreach (var sum in sums)
        {
            distance += Math.Abs(sum.Expected - sum.Converted);
            total += sum.Weight;
        }

        return total > 0 ? distance / total : null;
    }
}
