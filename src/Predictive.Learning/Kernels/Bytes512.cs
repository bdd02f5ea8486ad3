using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>64 bytes side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Bytes512(Vector512<byte> lanes) : IBytes<Bytes512>
{
    private readonly Vector512<byte> _lanes = lanes;

    public static int Count => Vector512<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 All(byte value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Load(ref readonly byte origin, int at) => new(Vector512.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bytes512 value, ref byte origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 AreEqual(Bytes512 left, Bytes512 right) => new(Vector512.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 AtMost(Bytes512 left, Bytes512 right) =>
        new(Vector512.LessThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Subtract(Bytes512 left, Bytes512 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 And(Bytes512 left, Bytes512 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 AndNot(Bytes512 left, Bytes512 right) => new(Vector512.AndNot(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Or(Bytes512 left, Bytes512 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Select(Bytes512 mask, Bytes512 yes, Bytes512 no) =>
        new(Vector512.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Bytes512 mask) => Vector512.ExtractMostSignificantBits(mask._lanes);
}
