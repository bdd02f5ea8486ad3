using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Adds rows to histograms: by far the hottest loop of training. Whole numbers, so no order matters. Two rows are
/// added at a time, for then the processor has enough to do while it waits for a bin.
/// </summary>
internal static class HistogramKernel
{
    /// <summary>How many bins a wide column takes up.</summary>
    public const int WideBins = 256;

    /// <summary>How many wide columns are added in one go.</summary>
    public const int WideColumns = 4;

    private const int RowsAhead = 17;

    /// <summary>Adds the packed sums of some rows to the bins of a tile.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="packed">The packed gradient and hessian of every row.</param>
    /// <param name="codes">The bin of every row and column of the tile, row by row.</param>
    /// <param name="layout">Which columns are wanted, and where they stand.</param>
    /// <param name="bins">The tile's part of a histogram.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ReadOnlySpan<int> rows,
        ReadOnlySpan<long> packed,
        ReadOnlySpan<byte> codes,
        TileLayout layout,
        Span<long> bins)
    {
        ref var firstBin = ref MemoryMarshal.GetReference(bins);
        ref var firstCode = ref MemoryMarshal.GetReference(codes);
        ref var firstPacked = ref MemoryMarshal.GetReference(packed);
        for (var at = 0; at < rows.Length; at += 2)
        {
            if (at + RowsAhead < rows.Length)
            {
                FetchRow(rows[at + RowsAhead - 1], layout.Width, ref firstCode, ref firstPacked);
                FetchRow(rows[at + RowsAhead], layout.Width, ref firstCode, ref firstPacked);
            }

            var one = rows[at];
            var other = at + 1 < rows.Length ? rows[at + 1] : one;
            var oneValue = Unsafe.Add(ref firstPacked, one);
            var otherValue = at + 1 < rows.Length ? Unsafe.Add(ref firstPacked, other) : 0;
            ref var oneCode = ref Unsafe.Add(ref firstCode, (nint)one * layout.Width);
            ref var otherCode = ref Unsafe.Add(ref firstCode, (nint)other * layout.Width);
            ref var bin = ref firstBin;
            for (nint column = 0; column < layout.Wide; column += WideColumns)
            {
                Unsafe.Add(ref bin, (nint)Unsafe.Add(ref oneCode, column)) += oneValue;
                Unsafe.Add(ref bin, WideBins + (nint)Unsafe.Add(ref oneCode, column + 1)) += oneValue;
                Unsafe.Add(ref bin, (2 * WideBins) + (nint)Unsafe.Add(ref oneCode, column + 2)) += oneValue;
                Unsafe.Add(ref bin, (3 * WideBins) + (nint)Unsafe.Add(ref oneCode, column + 3)) += oneValue;
                Unsafe.Add(ref bin, (nint)Unsafe.Add(ref otherCode, column)) += otherValue;
                Unsafe.Add(ref bin, WideBins + (nint)Unsafe.Add(ref otherCode, column + 1)) += otherValue;
                Unsafe.Add(ref bin, (2 * WideBins) + (nint)Unsafe.Add(ref otherCode, column + 2)) += otherValue;
                Unsafe.Add(ref bin, (3 * WideBins) + (nint)Unsafe.Add(ref otherCode, column + 3)) += otherValue;
                bin = ref Unsafe.Add(ref bin, WideColumns * WideBins);
            }

            foreach (ref readonly var place in layout.Places)
            {
                var offset = (nint)(uint)place.Offset;
                bin = ref Unsafe.Add(ref firstBin, (nint)(uint)place.Start);
                Unsafe.Add(ref bin, (nint)Unsafe.Add(ref oneCode, offset)) += oneValue;
                Unsafe.Add(ref bin, (nint)Unsafe.Add(ref otherCode, offset)) += otherValue;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchRow(int row, int width, ref byte firstCode, ref long firstPacked)
    {
        ref var code = ref Unsafe.Add(ref firstCode, (nint)row * width);
        Ahead.Fetch(in code);
        Ahead.Fetch(in Unsafe.Add(ref code, width - 1));
        Ahead.Fetch(in Unsafe.Add(ref firstPacked, row));
    }
}
