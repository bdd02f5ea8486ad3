using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary>
/// What a division of a node is worth, in levels: G^2 / (H + l2) of both sides (Chen and Guestrin 2016, equation 7),
/// gradients being shrunk by l1 first.
/// </summary>
/// <param name="All">The packed sum of the node.</param>
/// <param name="L1">How far gradients are shrunk, in levels.</param>
/// <param name="L2">What is added to hessians, in levels.</param>
/// <param name="MinHessian">The least hessian of a side, in levels: above 0.</param>
internal readonly record struct GainRule(long All, double L1, double L2, double MinHessian)
{
    /// <summary>The score of the node undivided.</summary>
    public double Undivided
    {
        get
        {
            var gradient = Math.Max(Math.Abs(PackedSum.Gradient(All)) - L1, 0);
            return gradient * gradient / Math.Max(PackedSum.Hessian(All) + L2, 1e-300);
        }
    }

    /// <summary>The score of both sides; 0 where a side is too light.</summary>
    /// <param name="left">The packed sum of the rows that go left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(long left)
    {
        var leftGradient = PackedSum.Gradient(left);
        var leftHessian = PackedSum.Hessian(left);
        var rightGradient = PackedSum.Gradient(All) - leftGradient;
        var rightHessian = PackedSum.Hessian(All) - leftHessian;
        if (!(leftHessian >= MinHessian) || !(rightHessian >= MinHessian)) return 0;
        var one = Math.Max(Math.Abs(leftGradient) - L1, 0);
        var other = Math.Max(Math.Abs(rightGradient) - L1, 0);
        var oneDivisor = leftHessian + L2;
        var otherDivisor = rightHessian + L2;
        return ((one * one * otherDivisor) + (other * other * oneDivisor)) / (oneDivisor * otherDivisor);
    }
}
