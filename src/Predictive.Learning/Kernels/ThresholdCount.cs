using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Counts the thresholds below values, by comparing with all of them: for up to 255 that is faster in vectors than a
/// search. The scalar twin is <see cref="Predicting.NumberCoder.CodeOf"/>.
/// </summary>
internal static class ThresholdCount
{
    /// <summary>Lists of thresholds are padded with infinities to a multiple of this.</summary>
    public const int Padding = 16;

    /// <summary>How many thresholds are below a value; 0 for a missing one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="thresholds">Padded to a multiple of <see cref="Padding"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below512(float value, ReadOnlySpan<float> thresholds) =>
        Below<FloatLanes512, Vector512<float>, Vector512<int>>(value, thresholds);

    /// <inheritdoc cref="Below512"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below256(float value, ReadOnlySpan<float> thresholds) =>
        Below<FloatLanes256, Vector256<float>, Vector256<int>>(value, thresholds);

    /// <summary>Codes a block of rows.</summary>
    /// <param name="width">Any but <see cref="KernelWidth.Scalar"/>.</param>
    /// <param name="values">One value a row of a whole block.</param>
    /// <param name="thresholds">The thresholds, without padding.</param>
    /// <param name="left">The counts less 128; missing is -128.</param>
    /// <param name="right">The counts less 128; missing is 127.</param>
    public static void Code(
        KernelWidth width,
        ReadOnlySpan<float> values,
        ReadOnlySpan<float> thresholds,
        Span<sbyte> left,
        Span<sbyte> right)
    {
        switch (width)
        {
            case KernelWidth.Avx512:
                Code<FloatLanes512, Vector512<float>, Vector512<int>>(values, thresholds, left, right);
                break;
            case KernelWidth.Avx2:
                Code<FloatLanes256, Vector256<float>, Vector256<int>>(values, thresholds, left, right);
                break;
            default:
                Code<FloatLanes128, Vector128<float>, Vector128<int>>(values, thresholds, left, right);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Below<TLanes, TFloats, TCounts>(float value, ReadOnlySpan<float> thresholds)
        where TLanes : IFloatLanes<TFloats, TCounts>
        where TFloats : struct
        where TCounts : struct
    {
        var everywhere = TLanes.All(value);
        ref var first = ref MemoryMarshal.GetReference(thresholds);
        var below = 0;
        for (nuint at = 0; at < (nuint)thresholds.Length; at += (nuint)TLanes.Count)
        {
            below += TLanes.Below(everywhere, ref first, at);
        }

        return below;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Code<TLanes, TFloats, TCounts>(
        ReadOnlySpan<float> values, ReadOnlySpan<float> thresholds, Span<sbyte> left, Span<sbyte> right)
        where TLanes : IFloatLanes<TFloats, TCounts>
        where TFloats : struct
        where TCounts : struct
    {
        ref var value = ref MemoryMarshal.GetReference(values[..LeafParting.Rows]);
        ref var toLeft = ref MemoryMarshal.GetReference(left[..LeafParting.Rows]);
        ref var toRight = ref MemoryMarshal.GetReference(right[..LeafParting.Rows]);
        var width = (nuint)TLanes.Count;
        for (nuint row = 0; row < LeafParting.Rows; row += 4 * width)
        {
            var first = TLanes.Load(ref value, row);
            var second = TLanes.Load(ref value, row + width);
            var third = TLanes.Load(ref value, row + (2 * width));
            var fourth = TLanes.Load(ref value, row + (3 * width));
            TCounts below1 = default, below2 = default, below3 = default, below4 = default;
            foreach (var each in thresholds)
            {
                var threshold = TLanes.All(each);
                below1 = TLanes.Counted(below1, first, threshold);
                below2 = TLanes.Counted(below2, second, threshold);
                below3 = TLanes.Counted(below3, third, threshold);
                below4 = TLanes.Counted(below4, fourth, threshold);
            }

            TLanes.Store(below1, below2, below3, below4, ref toLeft, row);
            TLanes.Store(
                TLanes.Marked(below1, first),
                TLanes.Marked(below2, second),
                TLanes.Marked(below3, third),
                TLanes.Marked(below4, fourth),
                ref toRight,
                row);
        }
    }
}
