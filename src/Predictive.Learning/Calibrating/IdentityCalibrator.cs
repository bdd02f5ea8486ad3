namespace Predictive.Learning.Calibrating;

/// <summary>
/// The chance that the margin itself tells, as log-odds: what a learner that is right about its margins needs, and the
/// only calibration that has nothing to learn, so nothing to get wrong where the rows it would learn from are few or
/// of another season.
/// </summary>
public sealed class IdentityCalibrator : ICalibrator
{
    /// <inheritdoc/>
    public string Name => "identity";

    /// <inheritdoc/>
    public double Chance(double margin) => ChanceLimits.OfLogOdds(margin);

    /// <summary>Takes no more from the rows than that they are such as can be calibrated by.</summary>
    /// <param name="margins">What a scorer gave to rows it was not trained on.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    public static IdentityCalibrator Fit(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        CalibrationRows.Check(margins, labels, weights);
        return new IdentityCalibrator();
    }
}
