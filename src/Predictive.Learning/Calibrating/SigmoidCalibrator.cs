namespace Predictive.Learning.Calibrating;

/// <summary>A sigmoid of a rising line of the margin (Platt 1999), with targets drawn a little inwards.</summary>
public sealed class SigmoidCalibrator : ICalibrator
{
    /// <summary>Takes a line as it is.</summary>
    /// <param name="slope">Finite and above 0.</param>
    /// <param name="intercept">Finite.</param>
    public SigmoidCalibrator(double slope, double intercept)
    {
        if (slope is not (> 0 and < double.PositiveInfinity) || !double.IsFinite(intercept))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A sigmoid needs a finite slope above 0 and a finite intercept; {slope} and {intercept} came."));
        }

        Slope = slope;
        Intercept = intercept;
    }

    /// <inheritdoc/>
    public string Name => "sigmoid";

    /// <summary>How much the log-odds rise with the margin.</summary>
    public double Slope { get; }

    /// <summary>The log-odds at margin 0.</summary>
    public double Intercept { get; }

    /// <inheritdoc/>
    public double Chance(double margin) =>
        ChanceLimits.OfLogOdds((Slope * margin) + Intercept);

    /// <summary>
    /// Fits the line. The slope is drawn gently towards 1, what a margin of log-odds would need, so that few rows, one
    /// class or equal margins still give a sane line; a falling line becomes an almost flat one.
    /// </summary>
    /// <param name="margins">What a scorer gave to rows it was not trained on.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    public static SigmoidCalibrator Fit(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        CalibrationRows.Check(margins, labels, weights);
        var (slope, intercept) = new SigmoidFit(margins, labels, weights).Line();
        return new SigmoidCalibrator(slope, intercept);
    }
}
