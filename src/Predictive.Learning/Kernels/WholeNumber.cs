using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary>Rounding to whole numbers by one addition, half to even, for sizes up to 2^51.</summary>
internal static class WholeNumber
{
    /// <summary>The double from which on the lowest bit counts ones.</summary>
    public const double Shift = 6755399441055744;

    private const long ShiftBits = 0x4338000000000000;

    /// <summary>The nearest whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(double value) => BitConverter.DoubleToInt64Bits(value + Shift) - ShiftBits;

    /// <summary>The nearest whole numbers, as bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T value)
        where T : struct, IDoubles<T> => T.SubtractBits(value + T.All(Shift), T.All(Shift));
}
