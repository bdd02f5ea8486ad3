using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>16 bytes at a time.</summary>
internal readonly struct LeafLanes128 : ILeafLanes<Vector128<sbyte>>
{
    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> All(sbyte value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> Load(ref sbyte from, nuint offset) => Vector128.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<sbyte> vector, ref sbyte to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> Lookup(ref sbyte codes, int slots, Vector128<sbyte> lanes)
    {
        // Sixteen codes at a time: a shuffle gives 0 for a place outside of them.
        var found = Vector128<byte>.Zero;
        var places = lanes.AsByte();
        for (nuint start = 0; start < (nuint)slots; start += 16)
        {
            found |= Vector128.Shuffle(Vector128.LoadUnsafe(ref codes, start).AsByte(), places);
            places -= Vector128.Create((byte)16);
        }

        return found.AsSByte();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> Step(
        Vector128<sbyte> leaves,
        Vector128<sbyte> codes,
        Vector128<sbyte> flip,
        Vector128<sbyte> limit,
        Vector128<sbyte> from,
        Vector128<sbyte> to) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(leaves, from) & Vector128.GreaterThan(codes ^ flip, limit), to, leaves);
}
