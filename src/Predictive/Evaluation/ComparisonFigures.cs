namespace Predictive.Evaluation;

/// <summary>The figures of a comparison under any weights; who is an MQL is fixed.</summary>
internal sealed class ComparisonFigures
{
    /// <summary>Where the figures of each side begin, and how many there are.</summary>
    public const int Predicted = 0, Rules = 4, BaseRate = 8, PredictedAuc = 9, RuleAuc = 10, Cells = 11, Count = 15;

    /// <summary>The figures of a side, counted from its first.</summary>
    public const int ConversionRate = 0, Recall = 1, Lift = 2, ConversionsFound = 3;

    private readonly Ranking _byLikelihood;
    private readonly Ranking _byPoints;
    private readonly double[] _labels;
    private readonly int[] _cells;

    public ComparisonFigures(ScoredRows rows, RuleMqls rules, bool[] predicted)
    {
        _byLikelihood = Ranking.Of(rows);
        _labels = _byLikelihood.Labels.ToArray();
        Weights = _byLikelihood.Weights.ToArray();
        Clusters = _byLikelihood.Arrange<int>(rows.Clusters);
        _byPoints = Ranking.Of(_byLikelihood.Arrange<double>(rules.Ranks), _labels, Weights, Clusters);
        _cells = Array.ConvertAll(
            _byLikelihood.Order.ToArray(), row => (predicted[row] ? 0 : 2) + (rules.Verdicts[row] ? 0 : 1));
    }

    /// <summary>The rows' own weights, in the order in which <see cref="Fill"/> wants them.</summary>
    public double[] Weights { get; }

    /// <summary>The accounts, in that order.</summary>
    public int[] Clusters { get; }

    /// <summary>Fills <see cref="Count"/> numbers; NaN where one cannot be said.</summary>
    public void Fill(ReadOnlySpan<double> weights, Span<double> figures)
    {
        Span<double> weight = stackalloc double[4];
        Span<double> converted = stackalloc double[4];
        Span<double> conversions = stackalloc double[4];
        for (var rank = 0; rank < _cells.Length; rank++)
        {
            var cell = _cells[rank];
            weight[cell] += weights[rank];
            converted[cell] += weights[rank] * _labels[rank];
            conversions[cell] += weights[rank] / Weights[rank] * _labels[rank];
        }

        var all = weight[0] + weight[1] + weight[2] + weight[3];
        var allConverted = converted[0] + converted[1] + converted[2] + converted[3];
        FillSide(figures[Predicted..], weight[0] + weight[1], converted[0] + converted[1], all, allConverted);
        figures[Predicted + ConversionsFound] = conversions[0] + conversions[1];
        FillSide(figures[Rules..], weight[0] + weight[2], converted[0] + converted[2], all, allConverted);
        figures[Rules + ConversionsFound] = conversions[0] + conversions[2];
        figures[BaseRate] = allConverted / all;
        figures[PredictedAuc] = RankingQuality.RocAuc(_byLikelihood, weights) ?? double.NaN;
        figures[RuleAuc] = RankingQuality.RocAuc(_byPoints, _byPoints.Arrange(weights)) ?? double.NaN;
        for (var cell = 0; cell < 4; cell++)
        {
            figures[Cells + cell] = converted[cell] / weight[cell];
        }
    }

    private static void FillSide(Span<double> side, double weight, double converted, double all, double allConverted)
    {
        side[ConversionRate] = converted / weight;
        side[Recall] = converted / allConverted;
        side[Lift] = converted / weight * all / allConverted;
    }
}
