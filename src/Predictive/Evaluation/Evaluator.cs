namespace Predictive.Evaluation;

/// <summary>Judges likelihoods by what became of the rows.</summary>
public static class Evaluator
{
    /// <summary>
    /// Computes all metrics, with intervals clustered by account that share their draws. With fewer than
    /// <see cref="EvaluationReport.FewestConversions"/> conversions, or accounts with one, they have no interval.
    /// </summary>
    /// <param name="rows">Rows that came after everything the likelihoods were learned from.</param>
    /// <param name="baseRate">The constant to beat: the calibration slice's conversion rate, 0 to 1.</param>
    /// <param name="unseenAccounts">
    /// True a row where its account was never seen in training; null where not known.
    /// </param>
    /// <param name="rounds">How many resamplings.</param>
    /// <param name="seed">The only source of chance.</param>
    public static EvaluationReport Evaluate(
        ScoredRows rows,
        double baseRate,
        bool[]? unseenAccounts = null,
        int rounds = ClusteredBootstrap.UsualRounds,
        ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (baseRate is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(baseRate), baseRate, "Allowed are rates of 0 to 1.");
        }

        if (unseenAccounts is not null && unseenAccounts.Length != rows.Rows)
        {
            throw new ArgumentException(
                $"{rows.Rows} rows need as many marks of unseen accounts; there are {unseenAccounts.Length}.");
        }

        var figures = new EvaluationFigures(rows, baseRate, unseenAccounts);
        var names = EvaluationFigures.Names;
        var values = new double[names.Count];
        figures.Fill(figures.Weights, values);
        var drawn = ClusteredBootstrap.Run(
            figures.Weights, figures.Arrange(rows.Clusters), values.Length, figures.Fill, rounds, seed);

        var evidence = Evidence.Of(rows);
        var metrics = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        for (var figure = 0; figure < values.Length; figure++)
        {
            metrics[names[figure]] = EstimateOf(names[figure], figure, values[figure], drawn, rows, evidence);
            if (names[figure] == MetricNames.Ece)
            {
                metrics[MetricNames.PerfectEce] =
                    CalibrationError.ExpectedOfPerfect(rows.Likelihoods, rows.Weights, rounds, seed);
            }
        }

        if (WhyNotUnseen(rows, unseenAccounts) is { } reason)
        {
            metrics[MetricNames.AucUnseenAccounts] = Estimate.Unsaid(reason);
        }

        return ReportOf(metrics, rows, evidence, baseRate, rounds);
    }

    private static EvaluationReport ReportOf(
        OrderedDictionary<string, Estimate> metrics, ScoredRows rows, Evidence evidence, double baseRate,
        int rounds) => new(metrics)
        {
            Rows = rows.Rows,
            Conversions = evidence.Conversions,
            Clusters = rows.Clusters.Distinct().Count(),
            ConvertedClusters = evidence.ConvertedClusters,
            UnconvertedClusters = evidence.UnconvertedClusters,
            BaseRate = baseRate,
            Rounds = rounds,
            Curve = CalibrationCurve.Of(
                rows, Math.Clamp(rows.Rows / EvaluationReport.FewestInABin, 1, CalibrationError.Bins)),
        };

    private static Estimate EstimateOf(
        string name, int figure, double value, BootstrapRounds drawn, ScoredRows rows, Evidence evidence) =>
        double.IsNaN(value) ? Estimate.Unsaid(WhyNot(name, rows))
        : drawn.HasEnoughClusters && evidence.WhyNoInterval() is { } reason
            ? Estimate.WithoutInterval(value, reason)
        : name == MetricNames.Ece ? drawn.CentredInterval(figure, value)
        : drawn.Interval(figure, value);

    private static string WhyNot(string name, ScoredRows rows)
    {
        var conversions = rows.Labels.Count(label => label == 1);
        return rows.Rows == 0 ? "There are no rows to judge."
            : conversions == 0 ? $"None of the {rows.Rows} rows converted."
            : conversions == rows.Rows ? $"All of the {rows.Rows} rows converted."
            : name == MetricNames.CalibrationSlope
                ? "All likelihoods are the same, or they separate the conversions perfectly: no slope fits."
            : "It cannot be computed on these rows.";
    }

    private static string? WhyNotUnseen(ScoredRows rows, bool[]? unseenAccounts)
    {
        if (unseenAccounts is null)
        {
            return "It is not known which accounts were seen in training.";
        }

        var unseen = Enumerable.Range(0, rows.Rows).Where(row => unseenAccounts[row]).ToArray();
        var converted = unseen.Where(row => rows.Labels[row] == 1).ToArray();
        var others = unseen.Where(row => rows.Labels[row] == 0).ToArray();
        const int Fewest = EvaluationReport.FewestConversions;
        return Accounts(converted, rows) < Fewest || Accounts(others, rows) < Fewest
            ? $"Too few: of {unseen.Length} rows of accounts never seen in training {converted.Length} converted; " +
              $"at least {Fewest} of each kind, in as many accounts, are needed."
            : null;
    }

    private static int Accounts(int[] among, ScoredRows rows) => among.DistinctBy(row => rows.Clusters[row]).Count();
}
