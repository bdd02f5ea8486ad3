using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Predictive.Learning.Binning;

namespace Predictive.Learning.Kernels;

/// <summary>Asks the rows of one leaf a question, and moves those that say no to a new leaf.</summary>
internal static class DivideKernel
{
    private const int Block = 64;

    /// <summary>Row by row: the plain twin.</summary>
    public static Divided Plain(Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, RowListing list) =>
        Plain(question, codes, leaves, list, 0, default);

    /// <summary>64 rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Divided InLanes<T>(Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, RowListing list)
        where T : struct, IBytes<T>
    {
        int row = 0, moved = 0, listed = 0;
        for (; row <= codes.Length - Block; row += Block)
        {
            var (here, moves) = Ask<T>(question, codes.Slice(row, Block), leaves.Slice(row, Block));
            moved += BitOperations.PopCount(moves);
            if (!list.IsWanted) continue;
            var bits = list.OfMoved ? moves : here & ~moves;
            if (!list.Kept.IsEmpty) bits &= list.Kept[row / Block];
            listed += List(bits, list.FirstRow + row, list.Rows[listed..]);
        }

        return Plain(question, codes, leaves, list, row, new Divided(moved, listed));
    }

    private static Divided Plain(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, RowListing list, int start, Divided before)
    {
        var (moved, listed) = before;
        for (var row = start; row < codes.Length; row++)
        {
            if (leaves[row] != question.Leaf) continue;
            var moves = !question.Stays(codes[row]);
            if (moves)
            {
                leaves[row] = question.NewLeaf;
                moved++;
            }

            if (list.IsWanted && moves == list.OfMoved && list.MayList(row)) list.Rows[listed++] = list.FirstRow + row;
        }

        return new Divided(moved, listed);
    }

    /// <summary>A bit for each of 64 rows that is in the leaf, and one for each that moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Here, ulong Moves) Ask<T>(Question question, ReadOnlySpan<byte> codes, Span<byte> leaves)
        where T : struct, IBytes<T>
    {
        ref readonly var firstCode = ref MemoryMarshal.GetReference(codes);
        ref var firstLeaf = ref MemoryMarshal.GetReference(leaves);
        var missingStays = T.All(question.MissingStays ? byte.MaxValue : byte.MinValue);
        ulong here = 0, moves = 0;
        for (var at = 0; at < Block; at += T.Count)
        {
            var leaf = T.Load(in firstLeaf, at);
            var code = T.Load(in firstCode, at);
            var isHere = T.AreEqual(leaf, T.All(question.Leaf));
            var isMissing = T.AreEqual(code, T.All(ColumnBins.Missing));
            var isInRange = T.AtMost(T.Subtract(code, T.All(question.Low)), T.All(question.Width));
            var stays = T.Or(T.AndNot(isInRange, isMissing), T.And(isMissing, missingStays));
            var isMoving = T.AndNot(isHere, stays);
            T.Store(T.Select(isMoving, T.All(question.NewLeaf), leaf), ref firstLeaf, at);
            here |= T.Bits(isHere) << at;
            moves |= T.Bits(isMoving) << at;
        }

        return (here, moves);
    }

    /// <summary>Notes the row of each bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int List(ulong bits, int firstRow, Span<int> rows)
    {
        var count = BitOperations.PopCount(bits);
        var to = rows[..count];
        for (var at = 0; at < to.Length; at++)
        {
            to[at] = firstRow + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }

        return count;
    }
}
