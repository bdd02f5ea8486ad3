using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>32 bytes side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Bytes256(Vector256<byte> lanes) : IBytes<Bytes256>
{
    private readonly Vector256<byte> _lanes = lanes;

    public static int Count => Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 All(byte value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Load(ref readonly byte origin, int at) => new(Vector256.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bytes256 value, ref byte origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 AreEqual(Bytes256 left, Bytes256 right) => new(Vector256.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 AtMost(Bytes256 left, Bytes256 right) =>
        new(Vector256.LessThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Subtract(Bytes256 left, Bytes256 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 And(Bytes256 left, Bytes256 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 AndNot(Bytes256 left, Bytes256 right) => new(Vector256.AndNot(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Or(Bytes256 left, Bytes256 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Select(Bytes256 mask, Bytes256 yes, Bytes256 no) =>
        new(Vector256.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Bytes256 mask) => Vector256.ExtractMostSignificantBits(mask._lanes);
}
