using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Finds the bins of many numbers among rising cut points.</summary>
internal static class CutKernel
{
    private const int Together = 8;
    private const int Block = 256;

    /// <summary>
    /// A whole number that is larger where the value is, and the same for both noughts; NaN is above or below all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long KeyOf(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value + 0f);
        return bits ^ ((bits >> 31) & 0x7FFFFFFF);
    }

    /// <summary>One after the other: the plain twin. A bin is the number of cut points below the value.</summary>
    /// <param name="values">The values; what NaN gets means nothing.</param>
    /// <param name="cuts">256 places: the keys of the cut points, then that of positive infinity.</param>
    /// <param name="firstStep">A power of two; twice as much is more than there are cut points.</param>
    /// <param name="bins">A bin a value.</param>
    public static void Plain(ReadOnlySpan<float> values, ReadOnlySpan<long> cuts, int firstStep, Span<byte> bins)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var key = KeyOf(values[row]);
            var bin = 0;
            for (var step = firstStep; step > 0; step >>= 1)
            {
                if (cuts[bin + step - 1] < key) bin += step;
            }

            bins[row] = (byte)bin;
        }
    }

    /// <summary>
    /// Eight at once, halving the cut points that are left in a fixed number of steps, without a branch that would have
    /// to be guessed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<float> values, ReadOnlySpan<long> cuts, int firstStep, Span<byte> bins)
    {
        Span<long> keys = stackalloc long[Block];
        ref var cut = ref MemoryMarshal.GetReference(cuts);
        var row = 0;
        for (; row <= values.Length - Block; row += Block)
        {
            var some = values.Slice(row, Block);
            for (var at = 0; at < keys.Length; at++)
            {
                keys[at] = KeyOf(some[at]);
            }

            for (var at = 0; at < Block; at += Together)
            {
                FindEight(ref keys[at], ref cut, firstStep, ref bins[row + at]);
            }
        }

        Plain(values[row..], cuts, firstStep, bins[row..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FindEight(ref long key, ref long cut, nint firstStep, ref byte to)
    {
        nint b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0, b7 = 0;
        for (var step = firstStep; step > 0; step >>= 1)
        {
            b0 = Next(b0, step, ref cut, key);
            b1 = Next(b1, step, ref cut, Unsafe.Add(ref key, 1));
            b2 = Next(b2, step, ref cut, Unsafe.Add(ref key, 2));
            b3 = Next(b3, step, ref cut, Unsafe.Add(ref key, 3));
            b4 = Next(b4, step, ref cut, Unsafe.Add(ref key, 4));
            b5 = Next(b5, step, ref cut, Unsafe.Add(ref key, 5));
            b6 = Next(b6, step, ref cut, Unsafe.Add(ref key, 6));
            b7 = Next(b7, step, ref cut, Unsafe.Add(ref key, 7));
        }

        (to, Unsafe.Add(ref to, 1)) = ((byte)b0, (byte)b1);
        (Unsafe.Add(ref to, 2), Unsafe.Add(ref to, 3)) = ((byte)b2, (byte)b3);
        (Unsafe.Add(ref to, 4), Unsafe.Add(ref to, 5)) = ((byte)b4, (byte)b5);
        (Unsafe.Add(ref to, 6), Unsafe.Add(ref to, 7)) = ((byte)b6, (byte)b7);
    }

    /// <summary>
    /// One step on where the cut point is below: its difference to the key is then all ones at the top.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Next(nint bin, nint step, ref long cuts, long key) =>
        bin + (nint)(((Unsafe.Add(ref cuts, bin + step - 1) - key) >> 63) & step);
}
