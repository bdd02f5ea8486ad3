using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>4 values at a time.</summary>
internal readonly struct FloatLanes128 : IFloatLanes<Vector128<float>, Vector128<int>>
{
    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> All(float value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float from, nuint offset) => Vector128.LoadUnsafe(ref from, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Counted(Vector128<int> counts, Vector128<float> values, Vector128<float> threshold) =>
        counts - Vector128.GreaterThan(values, threshold).AsInt32();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Marked(Vector128<int> counts, Vector128<float> values) =>
        Vector128.ConditionalSelect(Vector128.Equals(values, values).AsInt32(), counts, Vector128.Create(255));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below(Vector128<float> value, ref float rising, nuint offset) => BitOperations.PopCount(
        Vector128.GreaterThan(value, Vector128.LoadUnsafe(ref rising, offset)).ExtractMostSignificantBits());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        Vector128<int> first,
        Vector128<int> second,
        Vector128<int> third,
        Vector128<int> fourth,
        ref sbyte to,
        nuint offset)
    {
        var bytes = Vector128.Narrow(Vector128.Narrow(first, second), Vector128.Narrow(third, fourth));
        (bytes ^ Vector128.Create(sbyte.MinValue)).StoreUnsafe(ref to, offset);
    }
}
