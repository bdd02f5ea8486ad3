using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Predictive.Learning.Predicting;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Finds the leaves of a block of rows in one tree, all rows at once: every row starts in the root, and each step moves
/// those rows of one leaf that go right to a new leaf (compare and blend). Scalar is a walk and stands elsewhere
/// (<see cref="CompiledTrees"/>).
/// </summary>
internal static class LeafParting
{
    /// <summary>How many rows a block has.</summary>
    public const int Rows = 256;

    /// <summary>Fills the leaf of every row of a block.</summary>
    /// <param name="width">Any but <see cref="KernelWidth.Scalar"/>.</param>
    /// <param name="steps">The steps of the tree.</param>
    /// <param name="codes">A block of codes a slot.</param>
    /// <param name="leaves">One leaf a row of the block.</param>
    public static void Find(
        KernelWidth width, ReadOnlySpan<LeafStep> steps, ReadOnlySpan<sbyte> codes, Span<sbyte> leaves)
    {
        switch (width)
        {
            case KernelWidth.Avx512:
                Find<LeafLanes512, Vector512<sbyte>>(steps, codes, leaves);
                break;
            case KernelWidth.Avx2:
                Find<LeafLanes256, Vector256<sbyte>>(steps, codes, leaves);
                break;
            default:
                Find<LeafLanes128, Vector128<sbyte>>(steps, codes, leaves);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find<TLanes, TVector>(
        ReadOnlySpan<LeafStep> steps, ReadOnlySpan<sbyte> codes, Span<sbyte> leaves)
        where TLanes : ILeafLanes<TVector>
        where TVector : struct
    {
        ref var found = ref MemoryMarshal.GetReference(leaves[..Rows]);
        var width = (nuint)TLanes.Count;
        for (nuint row = 0; row < Rows; row += 4 * width)
        {
            var first = TLanes.All(0);
            var (second, third, fourth) = (first, first, first);
            for (var at = 0; at < steps.Length; at++)
            {
                var step = steps[at];
                var flip = TLanes.All(step.Question.Flip);
                var limit = TLanes.All(step.Question.Limit);
                var from = TLanes.All((sbyte)step.From);
                var to = TLanes.All((sbyte)(at + 1));
                ref var code = ref MemoryMarshal.GetReference(codes.Slice(step.Question.Slot * Rows, Rows));
                first = TLanes.Step(first, TLanes.Load(ref code, row), flip, limit, from, to);
                second = TLanes.Step(second, TLanes.Load(ref code, row + width), flip, limit, from, to);
                third = TLanes.Step(third, TLanes.Load(ref code, row + (2 * width)), flip, limit, from, to);
                fourth = TLanes.Step(fourth, TLanes.Load(ref code, row + (3 * width)), flip, limit, from, to);
            }

            TLanes.Store(first, ref found, row);
            TLanes.Store(second, ref found, row + width);
            TLanes.Store(third, ref found, row + (2 * width));
            TLanes.Store(fourth, ref found, row + (3 * width));
        }
    }
}
