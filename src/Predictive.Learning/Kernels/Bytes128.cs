using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>16 bytes side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Bytes128(Vector128<byte> lanes) : IBytes<Bytes128>
{
    private readonly Vector128<byte> _lanes = lanes;

    public static int Count => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 All(byte value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Load(ref readonly byte origin, int at) => new(Vector128.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bytes128 value, ref byte origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 AreEqual(Bytes128 left, Bytes128 right) => new(Vector128.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 AtMost(Bytes128 left, Bytes128 right) =>
        new(Vector128.LessThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Subtract(Bytes128 left, Bytes128 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 And(Bytes128 left, Bytes128 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 AndNot(Bytes128 left, Bytes128 right) => new(Vector128.AndNot(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Or(Bytes128 left, Bytes128 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Select(Bytes128 mask, Bytes128 yes, Bytes128 no) =>
        new(Vector128.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Bytes128 mask) => Vector128.ExtractMostSignificantBits(mask._lanes);
}
