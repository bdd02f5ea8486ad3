using static System.FormattableString;

namespace Predictive.Evaluation.Treatment;

/// <summary>
/// Reads the figures as estimates. As in the comparison, a difference has an interval only where there are enough
/// conversions to name a winner.
/// </summary>
internal sealed class TreatmentGains(FollowedRows rows, double[] values, BootstrapRounds drawn)
{
    public TreatmentGain AsObserved => Gain(TreatmentFigures.AsObserved, _ => true);

    public TreatmentGain AmongWorked => Gain(TreatmentFigures.AmongWorked, row => rows.Worked[row]);

    public TreatmentGain IfWorked => Gain(TreatmentFigures.IfWorked, row => rows.Worked[row]);

    /// <param name="first">The figure of the predicted MQLs; that of the rule MQLs is the next.</param>
    /// <param name="counts">Whose conversions it stands on.</param>
    private TreatmentGain Gain(int first, Func<int, bool> counts)
    {
        var (predicted, rules) = (values[first], values[first + 1]);
        if (!double.IsFinite(predicted) || !double.IsFinite(rules))
        {
            return TreatmentGain.Unsaid("One side has no MQL that could be counted in this way.");
        }

        int ConversionsOf(Func<int, bool> isMeant) => Enumerable.Range(0, rows.Count)
            .Count(row => isMeant(row) && counts(row) && rows.Labels[row] == 1);
        return new TreatmentGain(
            Said(predicted, ConversionsOf(row => rows.Predicted[row]), EvaluationReport.FewestConversions,
                value => drawn.Interval(first, value)),
            Said(rules, ConversionsOf(row => rows.Rules[row]), EvaluationReport.FewestConversions,
                value => drawn.Interval(first + 1, value)),
            Said(predicted - rules, ConversionsOf(row => rows.Predicted[row] || rows.Rules[row]),
                ComparisonReport.FewestConversions, value => drawn.Difference(first, first + 1, value)));
    }

    private static Estimate Said(double value, int conversions, int fewest, Func<double, Estimate> interval) =>
        conversions >= fewest
            ? interval(value)
            : Estimate.WithoutInterval(
                value, Invariant($"Too few conversions: {conversions:N0}; an interval needs at least {fewest}."));
}
