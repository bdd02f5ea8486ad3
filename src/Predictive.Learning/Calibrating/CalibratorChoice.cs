namespace Predictive.Learning.Calibrating;

/// <summary>Chooses the simplest calibration that is not clearly worse than the best.</summary>
public static class CalibratorChoice
{
    /// <summary>
    /// The fewest conversions with which margins may be left as they are: what was learned of fewer is often too sure
    /// of itself, and too few rows calibrate to show it.
    /// </summary>
    public const int ConversionsForIdentity = 100;

    /// <summary>The fewest conversions with which beta calibration is considered.</summary>
    public const int ConversionsForBeta = 100;

    /// <summary>The fewest conversions with which isotonic calibration is considered.</summary>
    public const int ConversionsForIsotonic = 1000;

    /// <summary>
    /// Chooses by cross-fitted log loss (five folds that keep groups together) and fits to all rows. Of identity (from
    /// 100 conversions up), sigmoid, beta (from 100 up) and isotonic (from 1,000 up), in this order, the first wins
    /// whose loss is within one standard error, clustered by group, of the lowest.
    /// </summary>
    /// <param name="margins">What a scorer gave to rows it was not trained on.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    /// <param name="groups">Rows of one group (such as an account) are never on two sides.</param>
    /// <param name="seed">Deals the groups into folds.</param>
    public static ICalibrator Choose(double[] margins, double[] labels, double[] weights, int[] groups, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(groups);
        CalibrationRows.Check(margins, labels, weights);
        if (groups.Length != margins.Length)
        {
            throw new ArgumentException(
                $"{margins.Length} margins need as many groups; {groups.Length} came.", nameof(groups));
        }

        var candidates = CandidatesFor(labels);
        var chosen = candidates.Length == 1
            ? candidates[0]
            : new CrossFittedLosses(margins, labels, weights, groups, seed).SimplestOfTheBest(candidates);
        return chosen(margins, labels, weights);
    }

    /// <summary>The ways to calibrate that so many conversions allow, the simplest first.</summary>
    private static CalibratorFit[] CandidatesFor(double[] labels)
    {
        var conversions = 0;
        foreach (var label in labels)
        {
            if (label > 0.5) conversions++;
        }

        var candidates = new List<CalibratorFit>();
        if (conversions >= ConversionsForIdentity) candidates.Add(IdentityCalibrator.Fit);
        candidates.Add(SigmoidCalibrator.Fit);
        if (conversions >= ConversionsForBeta) candidates.Add(BetaCalibrator.Fit);
        if (conversions >= ConversionsForIsotonic) candidates.Add(IsotonicCalibrator.Fit);
        return [.. candidates];
    }
}
