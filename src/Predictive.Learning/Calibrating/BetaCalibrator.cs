namespace Predictive.Learning.Calibrating;

/// <summary>
/// Beta calibration (Kull, Silva Filho and Flach 2017): the log-odds are a * ln(p) - b * ln(1 - p) + c, with p the
/// sigmoid of the margin. A sigmoid that may rise at another pace above even odds than below; equal slopes are a
/// sigmoid.
/// </summary>
public sealed class BetaCalibrator : ICalibrator
{
    /// <summary>Takes a curve as it is.</summary>
    /// <param name="lowSlope">a: finite and above 0.</param>
    /// <param name="highSlope">b: finite and above 0.</param>
    /// <param name="intercept">c: finite.</param>
    public BetaCalibrator(double lowSlope, double highSlope, double intercept)
    {
        if (lowSlope is not (> 0 and < double.PositiveInfinity) || highSlope is not (> 0 and < double.PositiveInfinity)
            || !double.IsFinite(intercept))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A beta calibration needs finite slopes above 0 and a finite intercept; {lowSlope}, {highSlope} and ")
                + FormattableString.Invariant($"{intercept} came."));
        }

        LowSlope = lowSlope;
        HighSlope = highSlope;
        Intercept = intercept;
    }

    /// <inheritdoc/>
    public string Name => "beta";

    /// <summary>a: how much the log-odds rise with the margin far below 0.</summary>
    public double LowSlope { get; }

    /// <summary>b: how much the log-odds rise with the margin far above 0.</summary>
    public double HighSlope { get; }

    /// <summary>c: the log-odds at margin 0, but for (a - b) ln 2.</summary>
    public double Intercept { get; }

    /// <inheritdoc/>
    public double Chance(double margin) => ChanceLimits.OfLogOdds(
        (HighSlope * Elementary.Softplus(margin)) - (LowSlope * Elementary.Softplus(-margin)) + Intercept);

    /// <summary>
    /// Fits the curve as <see cref="SigmoidCalibrator.Fit"/> fits its line: targets drawn a little inwards, both slopes
    /// drawn gently towards 1, and none below a hundredth.
    /// </summary>
    /// <param name="margins">What a scorer gave to rows it was not trained on.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    public static BetaCalibrator Fit(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        CalibrationRows.Check(margins, labels, weights);
        var curve = new BetaFit(margins, labels, weights).Curve();
        return new BetaCalibrator(curve[0], curve[1], curve[2]);
    }
}
