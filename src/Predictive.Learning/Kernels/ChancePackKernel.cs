using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Rounds gradients and hessians to few levels, up or down by one random number a row, so that sums are right on
/// average. Rows whose both are rounded to 0 say nothing and need not be looked at (zero-skip; the rounding is that of
/// Shi et al. 2022, with one number for both so that both vanish together).
/// </summary>
internal static class ChancePackKernel
{
    /// <summary>Row by row: the plain twin.</summary>
    public static long Plain(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        Span<long> packed,
        Levels levels,
        RowChance chance)
    {
        var sum = 0L;
        for (var row = 0; row < packed.Length; row++)
        {
            var luck = chance.Of(row);
            var size = (long)Math.Floor((Math.Abs(gradients[row]) * levels.Gradient) + luck);
            var hessian = (long)Math.Floor((hessians[row] * levels.Hessian) + luck);
            packed[row] = PackedSum.Of(gradients[row] >= 0 ? size : -size, hessian);
            sum += packed[row];
        }

        return sum;
    }

    /// <summary>Some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long InLanes<T>(
        ReadOnlySpan<double> gradients,
        ReadOnlySpan<double> hessians,
        Span<long> packed,
        Levels levels,
        RowChance chance)
        where T : struct, IDoubles<T>
    {
        ref readonly var firstGradient = ref MemoryMarshal.GetReference(gradients);
        ref readonly var firstHessian = ref MemoryMarshal.GetReference(hessians);
        ref var firstPacked = ref MemoryMarshal.GetReference(packed);
        var sum = T.AllBits(0);
        var state = FirstStates<T>(chance);
        var row = 0;
        for (; row <= packed.Length - T.Count; row += T.Count)
        {
            var luck = LuckOf(state);
            state = T.AddBits(state, T.AllBits(unchecked((long)RowChance.Step * T.Count)));
            var gradient = T.Load(in firstGradient, row);
            var size = WholeNumber.Of(T.Floor((T.Abs(gradient) * T.All(levels.Gradient)) + luck));
            var hessian = WholeNumber.Of(T.Floor((T.Load(in firstHessian, row) * T.All(levels.Hessian)) + luck));
            var signed = T.Select(
                T.AtLeast(gradient, T.All(0)), size, T.SubtractBits(T.AllBits(0), size));
            var both = T.AddBits(T.ShiftUp(signed, 32), hessian);
            T.StoreBits(both, ref firstPacked, row);
            sum = T.AddBits(sum, both);
        }

        var rest = chance with { FirstRow = chance.FirstRow + row };
        return Lanes.SumOfBits(sum) + Plain(gradients[row..], hessians[row..], packed[row..], levels, rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FirstStates<T>(RowChance chance)
        where T : struct, IDoubles<T>
    {
        var rows = T.AddBits(WholeNumber.Of(T.Places), T.AllBits(chance.FirstRow));
        var steps = T.MultiplyBits(rows, T.AllBits(unchecked((long)RowChance.Step)));
        return T.AddBits(T.AllBits(unchecked((long)chance.Key)), steps);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LuckOf<T>(T bits)
        where T : struct, IDoubles<T>
    {
        bits = T.MultiplyBits(T.Xor(bits, T.ShiftDown(bits, 30)), T.AllBits(unchecked((long)RowChance.First)));
        bits = T.MultiplyBits(T.Xor(bits, T.ShiftDown(bits, 27)), T.AllBits(unchecked((long)RowChance.Second)));
        bits = T.Xor(bits, T.ShiftDown(bits, 31));
        return T.Or(T.ShiftDown(bits, 12), T.All(1)) - T.All(1);
    }
}
