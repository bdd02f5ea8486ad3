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
        var row = 0;
        for (; row <= leaves.Length - 2; row += 2)
        {
            AddRow(ref even[leaves[row]], gradients[row] * units, hessians[row] * units, weights[row] * weightUnits);
            AddRow(
                ref odd[leaves[row + 1]],
                gradients[row + 1] * units,
                hessians[row + 1] * units,
                weights[row + 1] * weightUnits);
        }

        if (row == leaves.Length) return;
        AddRow(ref even[leaves[row]], gradients[row] * units, hessians[row] * units, weights[row] * weightUnits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(ref LeafSum sum, double gradient, double hessian, double weight)
    {
        sum.Gradient += WholeNumber.Of(gradient);
        sum.Hessian += WholeNumber.Of(hessian);
        sum.Weight += WholeNumber.Of(weight);
    }
}
