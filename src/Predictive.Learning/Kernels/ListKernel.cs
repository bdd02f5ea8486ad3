using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Lists the rows of one leaf.</summary>
internal static class ListKernel
{
    private const int Block = 64;

    /// <summary>Row by row: the plain twin.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="leaves">The leaf of each row.</param>
    /// <param name="kept">A bit a row that may be listed, 64 rows a number; empty where all may.</param>
    /// <param name="firstRow">The row that stands first.</param>
    /// <param name="rows">A place a row.</param>
    /// <returns>How many were listed.</returns>
    public static int Plain(
        byte leaf, ReadOnlySpan<byte> leaves, ReadOnlySpan<ulong> kept, int firstRow, Span<int> rows) =>
        Plain(leaf, leaves, kept, firstRow, rows, 0, 0);

    /// <summary>64 rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int InLanes<T>(
        byte leaf, ReadOnlySpan<byte> leaves, ReadOnlySpan<ulong> kept, int firstRow, Span<int> rows)
        where T : struct, IBytes<T>
    {
        ref readonly var firstLeaf = ref MemoryMarshal.GetReference(leaves);
        int row = 0, listed = 0;
        for (; row <= leaves.Length - Block; row += Block)
        {
            ulong bits = 0;
            for (var at = 0; at < Block; at += T.Count)
            {
                bits |= T.Bits(T.AreEqual(T.Load(in firstLeaf, row + at), T.All(leaf))) << at;
            }

            if (!kept.IsEmpty) bits &= kept[row / Block];
            var to = rows.Slice(listed, BitOperations.PopCount(bits));
            for (var at = 0; at < to.Length; at++)
            {
                to[at] = firstRow + row + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }

            listed += to.Length;
        }

        return Plain(leaf, leaves, kept, firstRow, rows, row, listed);
    }

    private static int Plain(
        byte leaf,
        ReadOnlySpan<byte> leaves,
        ReadOnlySpan<ulong> kept,
        int firstRow,
        Span<int> rows,
        int start,
        int listed)
    {
        for (var row = start; row < leaves.Length; row++)
        {
            if (leaves[row] != leaf) continue;
            if (kept.IsEmpty || ((kept[row / Block] >> row) & 1) != 0) rows[listed++] = firstRow + row;
        }

        return listed;
    }
}
