namespace Predictive.Learning.Linear;

/// <summary>
/// How a number enters a linear model: clipped to what training saw, eased if heavy-tailed, standardised, weighed.
/// </summary>
public sealed record NumberTerm : LinearTerm
{
    /// <summary>The least finite value of training; anything below counts as this.</summary>
    public required double Least { get; init; }

    /// <summary>The largest finite value of training; anything above counts as this.</summary>
    public required double Most { get; init; }

    /// <summary>Whether values are eased by sign(x) log(1 + |x|), as counts and money want.</summary>
    public required bool IsEased { get; init; }

    /// <summary>The mean of the (eased) training values, at which a missing value stands too.</summary>
    public required double Centre { get; init; }

    /// <summary>The spread of the (eased) training values, above 0.</summary>
    public required double Spread { get; init; }

    /// <summary>What one spread above the centre adds to the margin.</summary>
    public required double Coefficient { get; init; }

    /// <summary>What being missing adds to the margin.</summary>
    public required double MissingCoefficient { get; init; }

    /// <inheritdoc/>
    public override double Of(float value) =>
        float.IsNaN(value) ? MissingCoefficient : Coefficient * Standardised(value);

    /// <summary>The value in spreads above the centre.</summary>
    internal double Standardised(float value)
    {
        var clipped = Math.Clamp(value, Least, Most);
        return ((IsEased ? Ease(clipped) : clipped) - Centre) / Spread;
    }

    /// <summary>sign(x) log(1 + |x|).</summary>
    internal static double Ease(double value) =>
        value < 0 ? -Elementary.Log1p(-value) : Elementary.Log1p(value);
}
