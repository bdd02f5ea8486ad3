namespace Predictive.Evaluation;

/// <summary>One likelihood that says who is a predicted MQL: whoever has at least as much.</summary>
public static class Cut
{
    /// <summary>The likelihood at or above which the weight of rows is nearest to a volume.</summary>
    /// <param name="likelihoods">At least one likelihood, 0 to 1.</param>
    /// <param name="weights">A weight of 0 or above a row.</param>
    /// <param name="volume">The weight wanted, above 0, up to that of all rows.</param>
    /// <returns>
    /// A likelihood that a row has. A tie is never cut, so the volume may be missed; of two cuts equally near, the
    /// higher.
    /// </returns>
    public static double ForVolume(ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> weights, double volume)
    {
        var ranking = Ranking.Of(likelihoods, new double[likelihoods.Length], weights);
        double total = 0;
        foreach (var weight in ranking.Weights)
        {
            total += weight;
        }

        if (ranking.Rows == 0 || volume is not > 0 || volume > total * (1 + 1e-12))
        {
            throw new ArgumentOutOfRangeException(nameof(volume), volume, FormattableString.Invariant(
                $"No cut gives this volume; allowed is above 0 and up to the weight of the rows, {total}."));
        }

        double passed = 0, nearest = double.PositiveInfinity, cut = ranking.Scores[0];
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            for (; rank < end; rank++)
            {
                passed += ranking.Weights[rank];
            }

            if (Math.Abs(passed - volume) < nearest)
            {
                nearest = Math.Abs(passed - volume);
                cut = ranking.Scores[end - 1];
            }
        }

        return cut;
    }

    /// <summary>
    /// The likelihood at or above which a share of the weight of rows lies, such as 0.2 for the top 20 %.
    /// </summary>
    public static double ForShare(ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> weights, double share)
    {
        if (share is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "Allowed are shares above 0 and up to 1.");
        }

        double total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        return ForVolume(likelihoods, weights, share * total);
    }
}
