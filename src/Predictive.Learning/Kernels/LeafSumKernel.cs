using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary>Sums gradients, hessians and weights by leaf, in whole units, so that no order matters.</summary>
internal static class LeafSumKernel
{
    /// <summary>Adds some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<byte> leaves,
        double units,
        double weightUnits,
        Span<LeafSum> even,
        Span<LeafSum> odd)
    {
        for (var row = 0; row < leaves.Length; row++)
        {
            ref var sum = ref (row & 1) == 0 ? ref even[leaves[row]] : ref odd[leaves[row]];
            sum.Gradient += WholeNumber.Of(gradients[row] * units);
            sum.Hessian += WholeNumber.Of(hessians[row] * units);
            sum.Weight += WholeNumber.Of(weights[row] * weightUnits);
        }
    }
}
