namespace Predictive.Evaluation;

/// <summary>The 95 % score interval of a rate (Wilson, 1927): sensible even where none or all converted.</summary>
public static class WilsonInterval
{
    private const double Z = 1.959963984540054;

    /// <summary>The rate with its interval, of so many rows.</summary>
    /// <param name="rate">The rate, 0 to 1.</param>
    /// <param name="count">
    /// How many rows it stands on, above 0; where rows have weights, their effective number (sum w)² / sum w² (Kish,
    /// 1965).
    /// </param>
    public static Estimate Of(double rate, double count)
    {
        if (rate is not (>= 0 and <= 1) || count is not (> 0 and < double.PositiveInfinity))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A rate of {rate} on {count} rows; allowed are rates of 0 to 1 on more than 0 rows."));
        }

        var share = Z * Z / count;
        var middle = (rate + (share / 2)) / (1 + share);
        var reach = Math.Sqrt((rate * (1 - rate) * share) + (share * share / 4)) / (1 + share);
        return Estimate.Of(rate, Math.Clamp(middle - reach, 0, rate), Math.Clamp(middle + reach, rate, 1));
    }
}
