namespace Predictive.Evaluation;

/// <summary>The normal distribution of mean 0 and variance 1.</summary>
internal static class StandardNormal
{
    private const double Farthest = 12;

    /// <summary>
    /// The chance of a value above this one: a series near the middle, a continued fraction far out (Abramowitz and
    /// Stegun, 26.2.11 and 26.2.14).
    /// </summary>
    public static double Above(double value) => value < 0 ? 1 - Above(-value)
        : value < 3 ? 0.5 - (Density(value) * Series(value))
        : Density(value) / Fraction(value);

    /// <summary>The value below which a share of the values lies, the share above 0 and below 1.</summary>
    public static double Quantile(double share)
    {
        var (low, high) = (-Farthest, Farthest);
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            if (Above(-middle) < share)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private static double Density(double value) => Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI);

    private static double Series(double value)
    {
        var (term, sum) = (value, value);
        for (var odd = 3; term > 1e-17 * sum; odd += 2)
        {
            term *= value * value / odd;
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double value)
    {
        var fraction = value;
        for (var depth = 200; depth > 0; depth--)
            fraction = value + (depth / fraction);
        return fraction;
    }
}
