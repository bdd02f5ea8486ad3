using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Finds the leaves of one row in a group of trees at once, a tree a lane: the same steps as
/// <see cref="LeafParting"/>, with trees where that has rows. Scalar is a walk and stands elsewhere
/// (<see cref="Predicting.CompiledTrees"/>).
/// </summary>
internal static class RowLanes
{
    /// <summary>The most slots.</summary>
    public const int MostSlots = 128;

    /// <summary>How many parts a step has: slot, flip, limit and leaf of each tree of the group.</summary>
    public const int Parts = 4;

    /// <summary>The width, or a narrower one where the processor cannot permute all bytes of its vectors.</summary>
    public static KernelWidth Runnable(KernelWidth width) =>
        width == KernelWidth.Avx512 && !Avx512Vbmi.IsSupported ? KernelWidth.Avx2 : width;

    /// <summary>How many trees a group has; 0 for the scalar width.</summary>
    public static int TreesAt(KernelWidth width) => width switch
    {
        KernelWidth.Avx512 => LeafLanes512.Count,
        KernelWidth.Avx2 => LeafLanes256.Count,
        KernelWidth.Vector128 => LeafLanes128.Count,
        KernelWidth.Scalar => 0,
    };

    /// <summary>Fills the leaf of each tree of a group.</summary>
    /// <param name="width">Any but <see cref="KernelWidth.Scalar"/>.</param>
    /// <param name="steps">The steps of the group.</param>
    /// <param name="codes">The row's codes, padded to <see cref="MostSlots"/>.</param>
    /// <param name="slots">How many codes there are.</param>
    /// <param name="leaves">One leaf a tree.</param>
    public static void Find(
        KernelWidth width, ReadOnlySpan<sbyte> steps, ReadOnlySpan<sbyte> codes, int slots, Span<sbyte> leaves)
    {
        switch (width)
        {
            case KernelWidth.Avx512:
                Find<LeafLanes512, Vector512<sbyte>>(steps, codes, slots, leaves);
                break;
            case KernelWidth.Avx2:
                Find<LeafLanes256, Vector256<sbyte>>(steps, codes, slots, leaves);
                break;
            default:
                Find<LeafLanes128, Vector128<sbyte>>(steps, codes, slots, leaves);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find<TLanes, TVector>(
        ReadOnlySpan<sbyte> steps, ReadOnlySpan<sbyte> codes, int slots, Span<sbyte> leaves)
        where TLanes : ILeafLanes<TVector>
        where TVector : struct
    {
        ref var code = ref MemoryMarshal.GetReference(codes[..MostSlots]);
        ref var step = ref MemoryMarshal.GetReference(steps);
        var width = (nuint)TLanes.Count;
        var found = TLanes.All(0);
        sbyte to = 1;
        for (nuint at = 0; at < (nuint)steps.Length; at += Parts * width)
        {
            var asked = TLanes.Lookup(ref code, slots, TLanes.Load(ref step, at));
            var flip = TLanes.Load(ref step, at + width);
            var limit = TLanes.Load(ref step, at + (2 * width));
            var from = TLanes.Load(ref step, at + (3 * width));
            found = TLanes.Step(found, asked, flip, limit, from, TLanes.All(to));
            to++;
        }

        TLanes.Store(found, ref MemoryMarshal.GetReference(leaves[..TLanes.Count]), 0);
    }
}
