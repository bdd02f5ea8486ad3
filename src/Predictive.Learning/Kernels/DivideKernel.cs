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
    public static Divided Plain(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, ReadOnlySpan<ulong> kept) =>
        Plain(question, codes, leaves, kept, 0, default);

    /// <summary>64 rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Divided InLanes<T>(
        Question question, ReadOnlySpan<byte> codes, Span<byte> leaves, ReadOnlySpan<ulong> kept)
        where T : struct, IBytes<T>
    {
        int row = 0, moved = 0, keptMoved = 0;
        for (; row <= codes.Length - Block; row += Block)
        {
            var moves = Ask<T>(question, codes.Slice(row, Block), leaves.Slice(row, Block));
            moved += BitOperations.PopCount(moves);
            keptMoved += BitOperations.PopCount(kept.IsEmpty ? moves : moves & kept[row / Block]);
        }

        return Plain(question, codes, leaves, kept, row, new Divided(moved, keptMoved));
    }

    private static Divided Plain(
        Question question,
        ReadOnlySpan<byte> codes,
        Span<byte> leaves,
        ReadOnlySpan<ulong> kept,
        int start,
        Divided before)
    {
        var (moved, keptMoved) = before;
        for (var row = start; row < codes.Length; row++)
        {
            if (leaves[row] != question.Leaf || question.Stays(codes[row])) continue;
            leaves[row] = question.NewLeaf;
            moved++;
            if (kept.IsEmpty || ((kept[row / Block] >> row) & 1) != 0) keptMoved++;
        }

        return new Divided(moved, keptMoved);
    }

    /// <summary>A bit for each of 64 rows that moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ask<T>(Question question, ReadOnlySpan<byte> codes, Span<byte> leaves)
        where T : struct, IBytes<T>
    {
        ref readonly var firstCode = ref MemoryMarshal.GetReference(codes);
        ref var firstLeaf = ref MemoryMarshal.GetReference(leaves);
        var missingStays = T.All(question.MissingStays ? byte.MaxValue : byte.MinValue);
        ulong moves = 0;
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
            moves |= T.Bits(isMoving) << at;
        }

        return moves;
    }
}
