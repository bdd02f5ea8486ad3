using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>64 bytes at a time.</summary>
internal readonly struct LeafLanes512 : ILeafLanes<Vector512<sbyte>>
{
    /// <inheritdoc/>
    public static int Count => 64;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> All(sbyte value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> Load(ref sbyte from, nuint offset) => Vector512.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<sbyte> vector, ref sbyte to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> Lookup(ref sbyte codes, int slots, Vector512<sbyte> lanes) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref codes), lanes, Vector512.LoadUnsafe(ref codes, 64));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> Step(
        Vector512<sbyte> leaves,
        Vector512<sbyte> codes,
        Vector512<sbyte> flip,
        Vector512<sbyte> limit,
        Vector512<sbyte> from,
        Vector512<sbyte> to) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(leaves, from) & Vector512.GreaterThan(codes ^ flip, limit), to, leaves);
}
