using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Adds rows to histograms: by far the hottest loop of training. Whole numbers, so no order matters.</summary>
internal static class HistogramKernel
{
    /// <summary>Adds the packed sums of some rows to the bins of some columns of a tile.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="packed">The packed gradient and hessian of every row.</param>
    /// <param name="codes">The bin of every row and column of the tile, row by row.</param>
    /// <param name="width">How many columns the tile has.</param>
    /// <param name="places">The columns wanted.</param>
    /// <param name="bins">The tile's part of a histogram.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ReadOnlySpan<int> rows,
        ReadOnlySpan<long> packed,
        ReadOnlySpan<byte> codes,
        int width,
        ReadOnlySpan<ColumnPlace> places,
        Span<long> bins)
    {
        ref var firstBin = ref MemoryMarshal.GetReference(bins);
        ref readonly var firstCode = ref MemoryMarshal.GetReference(codes);
        ref readonly var firstPacked = ref MemoryMarshal.GetReference(packed);
        foreach (var row in rows)
        {
            var value = Unsafe.Add(ref Unsafe.AsRef(in firstPacked), row);
            ref var code = ref Unsafe.Add(ref Unsafe.AsRef(in firstCode), (nint)row * width);
            foreach (ref readonly var place in places)
            {
                Unsafe.Add(ref firstBin, place.Start + Unsafe.Add(ref code, place.Offset)) += value;
            }
        }
    }
}
