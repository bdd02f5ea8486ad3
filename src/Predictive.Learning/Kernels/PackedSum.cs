using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary>
/// A sum of gradients (the high 32 bits, with a sign) and one of hessians (the low 32 bits, never below 0) in one
/// number. Packed sums add and subtract like plain numbers, in any order.
/// </summary>
internal static class PackedSum
{
    /// <summary>The most levels that all rows' gradients, or their hessians, may have together.</summary>
    public const double Most = int.MaxValue - 1;

    private const double TwoTo52 = 4503599627370496;
    private const double TwoTo31 = 2147483648;

    /// <summary>Both in one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long gradient, long hessian) => (gradient << 32) + hessian;

    /// <summary>The gradients' levels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Gradient(long packed) => packed >> 32;

    /// <summary>The hessians' levels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Hessian(long packed) => (uint)packed;

    /// <summary>The gradients' levels, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gradient<T>(T packed)
        where T : struct, IDoubles<T>
    {
        // The bits of 2^52 + 2^31 + gradient: in the low half, the sign turned round, under the exponent of 2^52.
        var bits = T.Or(T.ShiftDown(packed, 32), T.All(TwoTo52));
        return T.Xor(bits, T.AllBits(0x80000000)) - T.All(TwoTo52 + TwoTo31);
    }

    /// <summary>The hessians' levels, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Hessian<T>(T packed)
        where T : struct, IDoubles<T> =>
        T.Or(T.And(packed, T.AllBits(0xFFFFFFFF)), T.All(TwoTo52)) - T.All(TwoTo52);
}
