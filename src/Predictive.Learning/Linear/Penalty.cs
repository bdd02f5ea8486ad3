namespace Predictive.Learning.Linear;

/// <summary>
/// The elastic-net penalty of the coefficients of standardised columns: strength * ((1 - l1Share) / 2 * squares +
/// l1Share * sizes), the intercept (0) free (Zou and Hastie 2005).
/// </summary>
internal sealed class Penalty
{
    private readonly double[] _squares;
    private readonly double[] _sizes;

    /// <summary>A penalty for the coefficients of a design.</summary>
    /// <param name="variances">What the square of each coefficient counts: the variance of its column.</param>
    /// <param name="strength">Above 0.</param>
    /// <param name="l1Share">From 0 (ridge) to 1 (lasso).</param>
    public Penalty(double[] variances, double strength, double l1Share)
    {
        HasSizes = l1Share > 0;
        _squares = new double[variances.Length];
        _sizes = new double[variances.Length];
        for (var i = 0; i < variances.Length; i++)
        {
            _squares[i] = strength * (1 - l1Share) * variances[i];
            _sizes[i] = strength * l1Share * Math.Sqrt(variances[i]);
        }
    }

    /// <summary>Whether sizes count, so that coefficients can be exactly 0.</summary>
    public bool HasSizes { get; }

    /// <summary>How much half the square of each coefficient costs.</summary>
    public ReadOnlySpan<double> Squares => _squares;

    /// <summary>What the coefficients cost.</summary>
    public double Of(ReadOnlySpan<double> coefficients)
    {
        double squares = 0, sizes = 0;
        for (var i = 0; i < coefficients.Length; i++)
        {
            squares += _squares[i] * coefficients[i] * coefficients[i];
            sizes += _sizes[i] * Math.Abs(coefficients[i]);
        }

        return (0.5 * squares) + sizes;
    }

    /// <summary>
    /// Turns the slopes of the loss into those of loss and penalty; at a coefficient of 0 the slope nearest to 0 that
    /// either side has, so that all are 0 at the minimum.
    /// </summary>
    public void AddSlopes(ReadOnlySpan<double> coefficients, Span<double> slopes)
    {
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = coefficients[i] == 0
                ? Soft(slopes[i], _sizes[i])
                : slopes[i] + (_squares[i] * coefficients[i]) + (Math.Sign(coefficients[i]) * _sizes[i]);
        }
    }

    /// <summary>
    /// The best value of one coefficient where the loss has this slope and curve: a soft threshold.
    /// </summary>
    public double Best(int coefficient, double from, double slope, double curve) =>
        Soft((curve * from) - slope, _sizes[coefficient]) / (curve + _squares[coefficient] + 1e-12);

    private static double Soft(double value, double by) =>
        value > by ? value - by : value < -by ? value + by : 0;
}
