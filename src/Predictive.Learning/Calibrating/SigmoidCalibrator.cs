namespace Predictive.Learning.Calibrating;

/// <summary>A sigmoid of a rising line of the margin (Platt 1999), with targets drawn a little inwards.</summary>
public sealed class SigmoidCalibrator : ICalibrator
{
    private const double LeastSlope = 1e-2;
    private const int MostSteps = 100;

    /// <summary>Takes a line as it is.</summary>
    /// <param name="slope">Finite and above 0.</param>
    /// <param name="intercept">Finite.</param>
    public SigmoidCalibrator(double slope, double intercept)
    {
        if (slope is not (> 0 and < double.PositiveInfinity) || !double.IsFinite(intercept))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A sigmoid calibration needs a finite slope above 0 and a finite intercept; {slope} and {intercept} came."));
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
    public double Chance(double margin) => ChanceLimits.Inside(Elementary.Sigmoid((Slope * margin) + Intercept));

    /// <summary>
    /// Fits the line. The slope is drawn gently towards 1, what a margin of log-odds would need, so that few rows, one class or
    /// equal margins still give a sane line; a falling line becomes an almost flat one.
    /// </summary>
    public static SigmoidCalibrator Fit(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        CalibrationRows.Check(margins, labels, weights);
        var line = Minimise(margins, labels, weights, slope: 1, isSlopeFree: true);
        if (line.Slope < LeastSlope) line = Minimise(margins, labels, weights, LeastSlope, isSlopeFree: false);
        return new SigmoidCalibrator(line.Slope, line.Intercept);
    }

    private static (double Slope, double Intercept) Minimise(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, double slope, bool isSlopeFree)
    {
        var targets = Targets.Of(labels, weights);
        var intercept = isSlopeFree ? 0 : Elementary.LogOdds(targets.Rate);
        var loss = Loss(margins, labels, weights, targets, slope, intercept);
        for (var step = 0; step < MostSteps; step++)
        {
            var (moveSlope, moveIntercept) = NewtonStep(margins, labels, weights, targets, slope, intercept);
            if (!isSlopeFree) moveSlope = 0;
            var share = 1.0;
            double next;
            while ((next = Loss(margins, labels, weights, targets, slope - (share * moveSlope), intercept - (share * moveIntercept)))
                > loss && share > 1e-10)
            {
                share /= 2;
            }

            if (!(next < loss)) break;
            slope -= share * moveSlope;
            intercept -= share * moveIntercept;
            var fell = loss - next;
            loss = next;
            if (fell <= 1e-13 * Math.Abs(loss)) break;
        }

        return (slope, intercept);
    }

    private static (double Slope, double Intercept) NewtonStep(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, Targets targets, double slope, double intercept)
    {
        double slopeGradient = slope - 1, gradient = 0, slopeCurve = 1, cross = 0, curve = 1e-9;
        for (var row = 0; row < margins.Length; row++)
        {
            var chance = Elementary.Sigmoid((slope * margins[row]) + intercept);
            var error = weights[row] * (chance - targets.Of(labels[row]));
            var hessian = weights[row] * chance * (1 - chance);
            gradient += error;
            slopeGradient += error * margins[row];
            curve += hessian;
            cross += hessian * margins[row];
            slopeCurve += hessian * margins[row] * margins[row];
        }

        var determinant = (slopeCurve * curve) - (cross * cross);
        return determinant > 0
            ? (((curve * slopeGradient) - (cross * gradient)) / determinant,
                ((slopeCurve * gradient) - (cross * slopeGradient)) / determinant)
            : (0, gradient / curve);
    }

    private static double Loss(
        ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, Targets targets, double slope, double intercept)
    {
        var sum = 0.5 * (slope - 1) * (slope - 1);
        for (var row = 0; row < margins.Length; row++)
        {
            var line = (slope * margins[row]) + intercept;
            sum += weights[row] * (Elementary.Softplus(line) - (targets.Of(labels[row]) * line));
        }

        return sum;
    }

    private readonly record struct Targets(double One, double Zero, double Rate)
    {
        public static Targets Of(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
        {
            double ones = 0, zeros = 0;
            for (var row = 0; row < labels.Length; row++)
            {
                ones += labels[row] * weights[row];
                zeros += (1 - labels[row]) * weights[row];
            }

            var one = (ones + 1) / (ones + 2);
            var zero = 1 / (zeros + 2);
            return new Targets(one, zero, ones + zeros > 0 ? ((ones * one) + (zeros * zero)) / (ones + zeros) : 0.5);
        }

        public double Of(double label) => label > 0.5 ? One : Zero;
    }
}
