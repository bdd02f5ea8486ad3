using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>16 values at a time.</summary>
internal readonly struct FloatLanes512 : IFloatLanes<Vector512<float>, Vector512<int>>
{
    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> All(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float from, nuint offset) => Vector512.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Counted(Vector512<int> counts, Vector512<float> values, Vector512<float> threshold) =>
        counts - Vector512.GreaterThan(values, threshold).AsInt32();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Marked(Vector512<int> counts, Vector512<float> values) =>
        Vector512.ConditionalSelect(Vector512.Equals(values, values).AsInt32(), counts, Vector512.Create(255));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below(Vector512<float> value, ref float rising, nuint offset) => BitOperations.PopCount(
        Vector512.GreaterThan(value, Vector512.LoadUnsafe(ref rising, offset)).ExtractMostSignificantBits());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector512<int> first,
        Vector512<int> second,
        Vector512<int> third,
        Vector512<int> fourth,
        ref sbyte to,
        nuint offset)
    {
        var bytes = Vector512.Narrow(Vector512.Narrow(first, second), Vector512.Narrow(third, fourth));
        (bytes ^ Vector512.Create(sbyte.MinValue)).StoreUnsafe(ref to, offset);
    }
}
