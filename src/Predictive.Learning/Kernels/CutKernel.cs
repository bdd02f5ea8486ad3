using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Finds the bins of many numbers among rising cut points.</summary>
internal static class CutKernel
{
    private const int Together = 4;

    /// <summary>One after the other: the plain twin. A bin is the number of cut points below the value.</summary>
    /// <param name="values">The values.</param>
    /// <param name="cuts">
    /// 256 places: the cut points, then positive infinity. NaN is above none of them and gets 0.
    /// </param>
    /// <param name="firstStep">A power of two; twice as much is more than there are cut points.</param>
    /// <param name="bins">A bin a value.</param>
    public static void Plain(ReadOnlySpan<float> values, ReadOnlySpan<float> cuts, int firstStep, Span<byte> bins)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var bin = 0;
            for (var step = firstStep; step > 0; step >>= 1)
            {
                if (values[row] > cuts[bin + step - 1]) bin += step;
            }

            bins[row] = (byte)bin;
        }
    }

    /// <summary>
    /// Four at once, halving the cut points that are left in a fixed number of steps, without a branch that would have
    /// to be guessed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<float> values, ReadOnlySpan<float> cuts, int firstStep, Span<byte> bins)
    {
        ref var cut = ref MemoryMarshal.GetReference(cuts);
        var row = 0;
        for (; row <= values.Length - Together; row += Together)
        {
            var (v0, v1, v2, v3) = (values[row], values[row + 1], values[row + 2], values[row + 3]);
            nint b0 = 0, b1 = 0, b2 = 0, b3 = 0;
            for (nint step = firstStep; step > 0; step >>= 1)
            {
                b0 += step * (v0 > Unsafe.Add(ref cut, b0 + step - 1) ? 1 : 0);
                b1 += step * (v1 > Unsafe.Add(ref cut, b1 + step - 1) ? 1 : 0);
                b2 += step * (v2 > Unsafe.Add(ref cut, b2 + step - 1) ? 1 : 0);
                b3 += step * (v3 > Unsafe.Add(ref cut, b3 + step - 1) ? 1 : 0);
            }

            (bins[row], bins[row + 1]) = ((byte)b0, (byte)b1);
            (bins[row + 2], bins[row + 3]) = ((byte)b2, (byte)b3);
        }

        Plain(values[row..], cuts, firstStep, bins[row..]);
    }
}
