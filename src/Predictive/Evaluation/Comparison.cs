namespace Predictive.Evaluation;

/// <summary>
/// Compares predicted MQLs with rule MQLs on the same rows. In every period the model gets exactly the rules' volume.
/// Who is an MQL is settled once, on the rows as they are; the intervals then resample accounts with the MQLs held
/// fixed, so they say how sure the conversion of these MQLs is, not how the choice itself would vary.
/// </summary>
public static class Comparison
{
    /// <summary>Compares at equal volume per period.</summary>
    /// <param name="rows">
    /// Rows that came after everything the likelihoods were learned from, with keys to break ties.
    /// </param>
    /// <param name="rules">What the scoring rules said of the same rows.</param>
    /// <param name="periods">The period of each row, such as a week's number; null where rows have no dates.</param>
    /// <param name="rounds">How many resamplings.</param>
    /// <param name="seed">The only source of chance.</param>
    public static ComparisonReport Compare(
        ScoredRows rows,
        RuleMqls rules,
        int[]? periods = null,
        int rounds = ClusteredBootstrap.UsualRounds,
        ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Verdicts.Length != rows.Rows || (periods?.Length ?? rows.Rows) != rows.Rows)
        {
            throw new ArgumentException(
                $"{rows.Rows} rows need as many rule verdicts and periods; there are {rules.Verdicts.Length} and " +
                $"{periods?.Length ?? rows.Rows}.");
        }

        var predicted = EqualVolume.Choose(rows, rules.Verdicts, periods);
        var figures = new ComparisonFigures(rows, rules, predicted);
        var values = new double[ComparisonFigures.Count];
        figures.Fill(figures.Weights, values);
        var drawn = ClusteredBootstrap.Run(
            figures.Weights, figures.Clusters, ComparisonFigures.Count, figures.Fill, rounds, seed);
        return ReportOf(new Measured(rows, Evidence.Of(rows), values, drawn), rules, predicted, periods);
    }

    private static ComparisonReport ReportOf(Measured measured, RuleMqls said, bool[] predicted, int[]? periods)
    {
        var rows = measured.Rows;
        var rules = said.Verdicts;
        var evidence = measured.Evidence;
        var all = Enumerable.Range(0, rows.Rows).ToArray();
        return new ComparisonReport
        {
            Rows = rows.Rows,
            Conversions = evidence.Conversions,
            ConvertedClusters = evidence.ConvertedClusters,
            Periods = rows.Rows == 0 ? 0 : periods?.Distinct().Count() ?? 1,
            Volume = said.Volume,
            RuleThreshold = said.Threshold,
            BaseRate = measured.Rate(ComparisonFigures.BaseRate, all),
            Predicted = measured.Side(ComparisonFigures.Predicted, [.. all.Where(row => predicted[row])]),
            Rules = measured.Side(ComparisonFigures.Rules, [.. all.Where(row => rules[row])]),
            Difference = measured.SideDifference(),
            PredictedAuc = measured.Figure(ComparisonFigures.PredictedAuc),
            RuleAuc = measured.Figure(ComparisonFigures.RuleAuc),
            AucDifference = measured.Difference(ComparisonFigures.PredictedAuc, ComparisonFigures.RuleAuc),
            Both = measured.Cell(0, [.. all.Where(row => predicted[row] && rules[row])]),
            OnlyPredicted = measured.Cell(1, [.. all.Where(row => predicted[row] && !rules[row])]),
            OnlyRules = measured.Cell(2, [.. all.Where(row => !predicted[row] && rules[row])]),
            Neither = measured.Cell(3, [.. all.Where(row => !predicted[row] && !rules[row])]),
            PredictedMqls = predicted,
            RuleMqls = rules,
        };
    }

    /// <summary>The figures of the rows as they are, and of every round, read as estimates.</summary>
    private sealed record Measured(ScoredRows Rows, Evidence Evidence, double[] Values, BootstrapRounds Drawn)
    {
        public Estimate Figure(int figure)
        {
            var value = Values[figure];
            return !double.IsFinite(value) ? Estimate.Unsaid(WhyNot())
                : WhyNoInterval(EvaluationReport.FewestConversions) is { } reason
                    ? Estimate.WithoutInterval(value, reason)
                : Drawn.Interval(figure, value);
        }

        /// <summary>A difference has an interval only where there are enough conversions to name a winner.</summary>
        public Estimate Difference(int figure, int less)
        {
            var value = Values[figure] - Values[less];
            return !double.IsFinite(value) ? Estimate.Unsaid(WhyNot())
                : WhyNoInterval(ComparisonReport.FewestConversions) is { } reason
                    ? Estimate.WithoutInterval(value, reason)
                : Drawn.Difference(figure, less, value);
        }

        public ComparisonSide Side(int first, int[] members) => new(
            Rate(first + ComparisonFigures.ConversionRate, members),
            Figure(first + ComparisonFigures.Recall),
            Figure(first + ComparisonFigures.Lift),
            Figure(first + ComparisonFigures.ConversionsFound));

        public ComparisonSide SideDifference()
        {
            Estimate Of(int figure) =>
                Difference(ComparisonFigures.Predicted + figure, ComparisonFigures.Rules + figure);
            return new ComparisonSide(
                Of(ComparisonFigures.ConversionRate),
                Of(ComparisonFigures.Recall),
                Of(ComparisonFigures.Lift),
                Of(ComparisonFigures.ConversionsFound));
        }

        public ComparisonCell Cell(int cell, int[] members) => new(
            members.Length,
            members.Count(row => Rows.Labels[row] == 1),
            members.Length == 0
                ? Estimate.Unsaid("No row is in this cell.")
                : Rate(ComparisonFigures.Cells + cell, members));

        /// <summary>
        /// A conversion rate. Where none or all converted, resampling shows no spread; the Wilson interval stands
        /// instead, on the effective number of rows or the number of accounts, whichever is smaller.
        /// </summary>
        public Estimate Rate(int figure, int[] members)
        {
            if (members.Length == 0 || members.Any(row => Rows.Labels[row] != Rows.Labels[members[0]]))
            {
                return Figure(figure);
            }

            var weight = members.Sum(row => Rows.Weights[row]);
            var effective = weight * weight / members.Sum(row => Rows.Weights[row] * Rows.Weights[row]);
            var accounts = members.Select(row => Rows.Clusters[row]).Distinct().Count();
            return WilsonInterval.Of(Rows.Labels[members[0]], Math.Min(effective, accounts));
        }

        private string? WhyNoInterval(int fewestConversions) =>
            Drawn.HasEnoughClusters ? Evidence.WhyNoInterval(fewestConversions) : null;

        private string WhyNot()
        {
            var conversions = Rows.Labels.Count(label => label == 1);
            return Rows.Rows == 0 ? "There are no rows to compare."
                : conversions == 0 ? $"None of the {Rows.Rows} rows converted."
                : conversions == Rows.Rows ? $"All of the {Rows.Rows} rows converted."
                : "The scoring rules made no MQL, so there is no volume to compare at.";
        }
    }
}
