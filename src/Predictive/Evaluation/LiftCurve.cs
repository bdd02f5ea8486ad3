namespace Predictive.Evaluation;

/// <summary>
/// What calling only the highest likelihoods would find. A tie at the cut is shared: as much of it counts as fits, at
/// the tie's own conversion rate, which is what a random order within the tie gives on average.
/// </summary>
public static class LiftCurve
{
    /// <summary>The point at one share, or null where there is no weight.</summary>
    /// <param name="likelihoods">0 to 1 a row.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight of 0 or above a row.</param>
    /// <param name="share">Which share of the weight is taken, above 0, up to 1.</param>
    public static LiftPoint? At(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, double share)
    {
        var ranking = Ranking.Of(likelihoods, labels, weights);
        return At(ranking, ranking.Weights, share);
    }

    /// <summary>The point of ranked rows, under other weights than their own.</summary>
    /// <param name="ranking">Rows ranked by likelihood.</param>
    /// <param name="weights">A weight of 0 or above a row, in rank order.</param>
    /// <param name="share">Which share of the weight is taken, above 0, up to 1.</param>
    public static LiftPoint? At(Ranking ranking, ReadOnlySpan<double> weights, double share)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        if (share is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), share, "Allowed are shares above 0 and up to 1, such as 0.1 for the top 10 %.");
        }

        var labels = ranking.Labels;
        double total = 0, conversions = 0;
        for (var rank = 0; rank < labels.Length; rank++)
        {
            total += weights[rank];
            conversions += weights[rank] * labels[rank];
        }

        if (total <= 0)
        {
            return null;
        }

        var found = ConversionsWithin(ranking, weights, share * total);
        var precision = Math.Min(1, found / (share * total));
        return conversions > 0
            ? new LiftPoint(share, precision, Math.Min(1, found / conversions), precision * total / conversions)
            : new LiftPoint(share, precision, null, null);
    }

    private static double ConversionsWithin(Ranking ranking, ReadOnlySpan<double> weights, double room)
    {
        var labels = ranking.Labels;
        double found = 0;
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            double tied = 0, converted = 0;
            for (; rank < end; rank++)
            {
                tied += weights[rank];
                converted += weights[rank] * labels[rank];
            }

            if (tied >= room)
            {
                return tied > 0 ? found + (converted * room / tied) : found;
            }

            found += converted;
            room -= tied;
        }

        return found;
    }
}
