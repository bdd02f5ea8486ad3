namespace Predictive.Evaluation;

/// <summary>
/// The figures of an evaluation under any weights: everything that does not depend on weights is done once.
/// </summary>
internal sealed class EvaluationFigures
{
    private static readonly double[] _shares = [0.05, 0.10, 0.20];

    private readonly Ranking _ranking;
    private readonly double[] _logits;
    private readonly double[] _logLosses;
    private readonly double[] _baseLogLosses;
    private readonly double[] _brierLosses;
    private readonly double[] _baseBrierLosses;
    private readonly double[]? _unseen;

    public EvaluationFigures(ScoredRows rows, double baseRate, bool[]? unseenAccounts)
    {
        _ranking = Ranking.Of(rows);
        var constant = new double[rows.Rows];
        Array.Fill(constant, baseRate);
        _logits = CalibrationLine.Logits(_ranking.Scores);
        _logLosses = LogLoss.PerRow(_ranking.Scores, _ranking.Labels);
        _baseLogLosses = LogLoss.PerRow(constant, _ranking.Labels);
        _brierLosses = BrierScore.PerRow(_ranking.Scores, _ranking.Labels);
        _baseBrierLosses = BrierScore.PerRow(constant, _ranking.Labels);
        _unseen = unseenAccounts is null
            ? null
            : Array.ConvertAll(_ranking.Arrange<bool>(unseenAccounts), unseen => unseen ? 1.0 : 0.0);
    }

    /// <summary>The figures' names, in the order in which they are filled.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        MetricNames.ConversionRate, MetricNames.Auc, MetricNames.PrAuc,
        MetricNames.LogLoss, MetricNames.BaseLogLoss, MetricNames.LogLossGain,
        MetricNames.Brier, MetricNames.BaseBrier, MetricNames.BrierGain,
        MetricNames.Ece, MetricNames.CalibrationSlope, MetricNames.CalibrationIntercept,
        MetricNames.LiftAt5, MetricNames.PrecisionAt5, MetricNames.RecallAt5,
        MetricNames.LiftAt10, MetricNames.PrecisionAt10, MetricNames.RecallAt10,
        MetricNames.LiftAt20, MetricNames.PrecisionAt20, MetricNames.RecallAt20,
        MetricNames.AucUnseenAccounts,
    ];

    /// <summary>The rows' own weights, in the order of the ranking.</summary>
    public double[] Weights => _ranking.Weights.ToArray();

    /// <summary>The accounts, in the order of the ranking.</summary>
    public int[] Arrange(int[] clusters) => _ranking.Arrange<int>(clusters);

    /// <summary>Fills one number a name; NaN where it cannot be said.</summary>
    public void Fill(ReadOnlySpan<double> weights, Span<double> figures)
    {
        var next = 0;
        figures[next++] = WeightedMean.Of(_ranking.Labels, weights) ?? double.NaN;
        figures[next++] = RankingQuality.RocAuc(_ranking, weights) ?? double.NaN;
        figures[next++] = RankingQuality.PrAuc(_ranking, weights) ?? double.NaN;
        next = FillLosses(_logLosses, _baseLogLosses, weights, figures, next);
        next = FillLosses(_brierLosses, _baseBrierLosses, weights, figures, next);
        figures[next++] = CalibrationError.Of(_ranking, weights) ?? double.NaN;
        figures[next++] = CalibrationLine.SlopeOfLogits(_logits, _ranking.Labels, weights) ?? double.NaN;
        figures[next++] = CalibrationLine.InterceptOfLogits(_logits, _ranking.Labels, weights) ?? double.NaN;
        foreach (var share in _shares)
        {
            var point = LiftCurve.At(_ranking, weights, share);
            figures[next++] = point?.Lift ?? double.NaN;
            figures[next++] = point?.Precision ?? double.NaN;
            figures[next++] = point?.Recall ?? double.NaN;
        }

        figures[next] = AucOfUnseen(weights) ?? double.NaN;
    }

    private static int FillLosses(
        double[] losses, double[] baseLosses, ReadOnlySpan<double> weights, Span<double> figures, int next)
    {
        var loss = WeightedMean.Of(losses, weights) ?? double.NaN;
        var baseLoss = WeightedMean.Of(baseLosses, weights) ?? double.NaN;
        figures[next] = loss;
        figures[next + 1] = baseLoss;
        figures[next + 2] = baseLoss - loss;
        return next + 3;
    }

    private double? AucOfUnseen(ReadOnlySpan<double> weights)
    {
        if (_unseen is null)
        {
            return null;
        }

        var masked = new double[weights.Length];
        for (var rank = 0; rank < masked.Length; rank++)
        {
            masked[rank] = weights[rank] * _unseen[rank];
        }

        return RankingQuality.RocAuc(_ranking, masked);
    }
}
