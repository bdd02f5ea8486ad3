using System.Runtime.CompilerServices;

namespace Predictive.Learning.Growing;

/// <summary>
/// The second-order worth of a split and of a leaf (Friedman 2001; Chen and Guestrin 2016, equations 5 to 7).
/// </summary>
/// <param name="unit">What one unit of the sums stands for.</param>
/// <param name="l2">How strongly leaves are shrunk.</param>
internal readonly struct SplitGain(FixedPoint unit, double l2)
{
    /// <summary>How much the loss falls when these rows get their best leaf, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ScoreOf(HistogramBin sums)
    {
        var gradient = unit.ToDouble(sums.Gradient);
        return gradient * gradient / DivisorOf(sums);
    }

    /// <summary>How much more the loss falls with two leaves than with one, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(HistogramBin left, HistogramBin right, double parentScore) =>
        ScoreOf(left) + ScoreOf(right) - parentScore;

    /// <summary>The best value of a leaf with these rows.</summary>
    public double LeafValueOf(HistogramBin sums) => -unit.ToDouble(sums.Gradient) / DivisorOf(sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double DivisorOf(HistogramBin sums) => Math.Max(unit.ToDouble(sums.Hessian) + l2, 1e-15);
}
