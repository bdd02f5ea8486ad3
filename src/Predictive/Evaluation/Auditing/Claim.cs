using Predictive.Models;

namespace Predictive.Evaluation.Auditing;

/// <summary>What is said of something, and how often chance alone would show as much.</summary>
/// <param name="Estimate">The value with its 95 % interval.</param>
/// <param name="Chance">The two-sided chance.</param>
internal sealed record Claim(Estimate Estimate, double Chance)
{
    private const double Z = 1.959963984540054;

    /// <summary>A claim that a value is not some other value, nor within a distance of it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="error">Its standard error, above 0.</param>
    /// <param name="other">The other value.</param>
    /// <param name="distance">How far from it is as good as there.</param>
    public static Claim Of(double value, double error, double other = 0, double distance = 0)
    {
        var beyond = Math.Max(0, Math.Abs(value - other) - distance);
        return new(
            Estimate.Of(value, value - (Z * error), value + (Z * error)), ClusteredLogit.TwoSided(beyond / error));
    }
}
