using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>32 bytes at a time.</summary>
internal readonly struct LeafLanes256 : ILeafLanes<Vector256<sbyte>>
{
    /// <inheritdoc/>
    public static int Count => 32;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> All(sbyte value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Load(ref sbyte from, nuint offset) => Vector256.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<sbyte> vector, ref sbyte to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Lookup(ref sbyte codes, int slots, Vector256<sbyte> lanes)
    {
        // Sixteen codes at a time: a place outside of them is pushed beyond 127, where a shuffle gives 0.
        var found = Vector256<byte>.Zero;
        var places = lanes.AsByte();
        for (nuint start = 0; start < (nuint)slots; start += 16)
        {
            var codesHere = Vector128.LoadUnsafe(ref codes, start).AsByte();
            var table = Vector256.Create(codesHere, codesHere);
            found |= Avx2.Shuffle(table, Avx2.AddSaturate(places, Vector256.Create((byte)0x70)));
            places -= Vector256.Create((byte)16);
        }

        return found.AsSByte();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Step(
        Vector256<sbyte> leaves,
        Vector256<sbyte> codes,
        Vector256<sbyte> flip,
        Vector256<sbyte> limit,
        Vector256<sbyte> from,
        Vector256<sbyte> to) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(leaves, from) & Vector256.GreaterThan(codes ^ flip, limit), to, leaves);
}
