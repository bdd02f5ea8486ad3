namespace Predictive.Evaluation;

/// <summary>
/// The line of outcomes on log-odds (Cox, 1958; Steyerberg, 2009). Slope: that of a logistic regression of label on
/// logit(likelihood); 1 is right, below 1 the likelihoods are too extreme. Intercept, "calibration in the large": the
/// log-odds to add, at slope 1, so that expected and observed conversions agree; 0 is right, above 0 they are too
/// low.
/// </summary>
public static class CalibrationLine
{
    private const double Certain = 1e-15;
    private const int MostSteps = 40;
    private const double Steepest = 50;

    /// <summary>
    /// The slope, or null where there is one class, one likelihood, or no error to fit (perfect separation).
    /// </summary>
    public static double? Slope(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        SlopeOfLogits(Logits(likelihoods), labels, weights);

    /// <summary>The intercept at slope 1, or null where there is one class.</summary>
    public static double? Intercept(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        InterceptOfLogits(Logits(likelihoods), labels, weights);

    /// <summary>ln(p / (1 - p)) of each likelihood, held within 1e-15 of 0 and 1.</summary>
    internal static double[] Logits(ReadOnlySpan<double> likelihoods)
    {
        var logits = new double[likelihoods.Length];
        for (var row = 0; row < logits.Length; row++)
        {
            var likelihood = Math.Clamp(likelihoods[row], Certain, 1 - Certain);
            logits[row] = Math.Log(likelihood / (1 - likelihood));
        }

        return logits;
    }

    /// <summary>The slope by Newton's method on standardised logits.</summary>
    internal static double? SlopeOfLogits(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        if (Spread(logits, weights) is not { } spread
            || WeightedMean.Of(labels, weights) is not { } rate
            || rate is not (> 0 and < 1))
        {
            return null;
        }

        double offset = Math.Log(rate / (1 - rate)), slope = 0;
        for (var step = 0; step < MostSteps && Math.Abs(slope) < Steepest; step++)
        {
            var (offsetStep, slopeStep) = NewtonStep(logits, labels, weights, spread, offset, slope);
            if (!double.IsFinite(offsetStep) || !double.IsFinite(slopeStep))
            {
                return null;
            }

            offset += offsetStep;
            slope += slopeStep;
            if (Math.Abs(offsetStep) + Math.Abs(slopeStep) < 1e-9)
            {
                return slope / spread.Deviation;
            }
        }

        return null;
    }

    /// <summary>The intercept by Newton's method, kept within a shrinking bracket.</summary>
    internal static double? InterceptOfLogits(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        if (WeightedMean.Of(labels, weights) is not (> 0 and < 1))
        {
            return null;
        }

        double low = -80, high = 80, offset = 0;
        for (var step = 0; step < 200; step++)
        {
            double missing = 0, steepness = 0;
            for (var row = 0; row < logits.Length; row++)
            {
                if (weights[row] > 0)
                {
                    var chance = 1 / (1 + Math.Exp(-(logits[row] + offset)));
                    missing += weights[row] * (labels[row] - chance);
                    steepness += weights[row] * chance * (1 - chance);
                }
            }

            (low, high) = missing > 0 ? (offset, high) : (low, offset);
            var next = offset + (missing / steepness);
            if (Math.Abs(next - offset) < 1e-10)
            {
                return next;
            }

            offset = next > low && next < high ? next : 0.5 * (low + high);
        }

        return offset;
    }

    private static (double Mean, double Deviation)? Spread(ReadOnlySpan<double> logits, ReadOnlySpan<double> weights)
    {
        if (WeightedMean.Of(logits, weights) is not { } mean)
        {
            return null;
        }

        double squares = 0, total = 0;
        for (var row = 0; row < logits.Length; row++)
        {
            var distance = logits[row] - mean;
            squares += weights[row] * distance * distance;
            total += weights[row];
        }

        var deviation = Math.Sqrt(squares / total);
        return deviation > 1e-9 ? (mean, deviation) : null;
    }

    private static (double Offset, double Slope) NewtonStep(
        ReadOnlySpan<double> logits,
        ReadOnlySpan<double> labels,
        ReadOnlySpan<double> weights,
        (double Mean, double Deviation) spread,
        double offset,
        double slope)
    {
        double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
        var scale = 1 / spread.Deviation;
        for (var row = 0; row < logits.Length; row++)
        {
            var weight = weights[row];
            if (weight == 0)
            {
                continue;
            }

            var z = (logits[row] - spread.Mean) * scale;
            var chance = 1 / (1 + Math.Exp(-(offset + (slope * z))));
            var missing = weight * (labels[row] - chance);
            var steepness = weight * chance * (1 - chance);
            g0 += missing;
            g1 += missing * z;
            h00 += steepness;
            h01 += steepness * z;
            h11 += steepness * z * z;
        }

        var determinant = (h00 * h11) - (h01 * h01);
        return (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
    }
}
