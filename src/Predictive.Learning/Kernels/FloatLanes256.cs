using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>8 values at a time.</summary>
internal readonly struct FloatLanes256 : IFloatLanes<Vector256<float>, Vector256<int>>
{
    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> All(float value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref float from, nuint offset) => Vector256.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Counted(Vector256<int> counts, Vector256<float> values, Vector256<float> threshold) =>
        counts - Vector256.GreaterThan(values, threshold).AsInt32();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Marked(Vector256<int> counts, Vector256<float> values) =>
        Vector256.ConditionalSelect(Vector256.Equals(values, values).AsInt32(), counts, Vector256.Create(255));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below(Vector256<float> value, ref float rising, nuint offset) => BitOperations.PopCount(
        Vector256.GreaterThan(value, Vector256.LoadUnsafe(ref rising, offset)).ExtractMostSignificantBits());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector256<int> first,
        Vector256<int> second,
        Vector256<int> third,
        Vector256<int> fourth,
        ref sbyte to,
        nuint offset)
    {
        var bytes = Vector256.Narrow(Vector256.Narrow(first, second), Vector256.Narrow(third, fourth));
        (bytes ^ Vector256.Create(sbyte.MinValue)).StoreUnsafe(ref to, offset);
    }
}
