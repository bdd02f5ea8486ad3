namespace Predictive.Evaluation;

/// <summary>How well likelihoods put the rows that converted before those that did not.</summary>
public static class RankingQuality
{
    /// <summary>
    /// The area under the ROC curve: the chance that a row that converted ranks above one that did not, ties as half
    /// (Mann and Whitney, 1947; Hanley and McNeil, 1982). 0.5 is chance, 1 is perfect.
    /// </summary>
    /// <returns>The area, or null where only one class has weight.</returns>
    public static double? RocAuc(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var ranking = Ranking.Of(likelihoods, labels, weights);
        return RocAuc(ranking, ranking.Weights);
    }

    /// <summary>The area under the ROC curve of ranked rows, under other weights than their own.</summary>
    /// <param name="ranking">The rows.</param>
    /// <param name="weights">A weight of 0 or above a row, in rank order.</param>
    public static double? RocAuc(Ranking ranking, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var labels = ranking.Labels;
        double above = 0, converted = 0, others = 0;
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            double tiedConverted = 0, tiedOthers = 0;
            for (; rank < end; rank++)
            {
                tiedConverted += weights[rank] * labels[rank];
                tiedOthers += weights[rank] * (1 - labels[rank]);
            }

            above += tiedOthers * (converted + (0.5 * tiedConverted));
            converted += tiedConverted;
            others += tiedOthers;
        }

        return converted > 0 && others > 0 ? above / (converted * others) : null;
    }

    /// <summary>
    /// The area under the precision-recall curve as average precision: the sum over falling cuts of (recall gained) x
    /// (precision there), a tie being one cut (Zhu, 2004; the same as scikit-learn's <c>average_precision_score</c>).
    /// Chance is the conversion rate, 1 is perfect.
    /// </summary>
    /// <returns>The area, or null where only one class has weight.</returns>
    public static double? PrAuc(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var ranking = Ranking.Of(likelihoods, labels, weights);
        return PrAuc(ranking, ranking.Weights);
    }

    /// <summary>Average precision of ranked rows, under other weights than their own.</summary>
    /// <param name="ranking">The rows.</param>
    /// <param name="weights">A weight of 0 or above a row, in rank order.</param>
    public static double? PrAuc(Ranking ranking, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var labels = ranking.Labels;
        double area = 0, converted = 0, total = 0;
        var rank = 0;
        foreach (var end in ranking.TieEnds)
        {
            double tiedConverted = 0;
            for (; rank < end; rank++)
            {
                tiedConverted += weights[rank] * labels[rank];
                total += weights[rank];
            }

            converted += tiedConverted;
            area += tiedConverted > 0 ? tiedConverted * converted / total : 0;
        }

        return converted > 0 && converted < total ? area / converted : null;
    }
}
