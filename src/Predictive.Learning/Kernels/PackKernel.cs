using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Rounds gradients and hessians to whole levels, the nearest ones, and packs both into one number.</summary>
internal static class PackKernel
{
    /// <summary>Row by row: the plain twin.</summary>
    public static long Plain(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<long> packed, Levels levels)
    {
        var sum = 0L;
        for (var row = 0; row < packed.Length; row++)
        {
            var gradient = WholeNumber.Of(gradients[row] * levels.Gradient);
            var hessian = WholeNumber.Of(hessians[row] * levels.Hessian);
            packed[row] = PackedSum.Of(gradient, hessian);
            sum += packed[row];
        }

        return sum;
    }

    /// <summary>Some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long InLanes<T>(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<long> packed, Levels levels)
        where T : struct, IDoubles<T>
    {
        ref readonly var firstGradient = ref MemoryMarshal.GetReference(gradients);
        ref readonly var firstHessian = ref MemoryMarshal.GetReference(hessians);
        ref var firstPacked = ref MemoryMarshal.GetReference(packed);
        var sum = T.AllBits(0);
        var row = 0;
        for (; row <= packed.Length - T.Count; row += T.Count)
        {
            var gradient = WholeNumber.Of(T.Load(in firstGradient, row) * T.All(levels.Gradient));
            var hessian = WholeNumber.Of(T.Load(in firstHessian, row) * T.All(levels.Hessian));
            var both = T.AddBits(T.ShiftUp(gradient, 32), hessian);
            T.StoreBits(both, ref firstPacked, row);
            sum = T.AddBits(sum, both);
        }

        return Lanes.SumOfBits(sum) + Plain(gradients[row..], hessians[row..], packed[row..], levels);
    }
}
