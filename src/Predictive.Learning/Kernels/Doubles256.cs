using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>Four doubles side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Doubles256(Vector256<double> lanes) : IDoubles<Doubles256>
{
    private readonly Vector256<double> _lanes = lanes;

    public static int Count => Vector256<double>.Count;

    public static Doubles256 Places => new(Vector256<double>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 All(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 AllBits(long bits) => new(Vector256.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Load(ref readonly double origin, int at) =>
        new(Vector256.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 LoadBits(ref readonly long origin, int at) =>
        new(Vector256.LoadUnsafe(in origin, (nuint)at).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Doubles256 value, ref double origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBits(Doubles256 value, ref long origin, int at) =>
        value._lanes.AsInt64().StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 operator +(Doubles256 left, Doubles256 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 operator -(Doubles256 left, Doubles256 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 operator *(Doubles256 left, Doubles256 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 operator /(Doubles256 left, Doubles256 right) => new(left._lanes / right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Abs(Doubles256 value) => new(Vector256.Abs(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Max(Doubles256 left, Doubles256 right) =>
        new(Vector256.MaxNative(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Floor(Doubles256 value) => new(Vector256.Floor(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 AtLeast(Doubles256 left, Doubles256 right) =>
        new(Vector256.GreaterThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Above(Doubles256 left, Doubles256 right) =>
        new(Vector256.GreaterThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Select(Doubles256 mask, Doubles256 yes, Doubles256 no) =>
        new(Vector256.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 And(Doubles256 left, Doubles256 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Or(Doubles256 left, Doubles256 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 Xor(Doubles256 left, Doubles256 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 AddBits(Doubles256 left, Doubles256 right) =>
        new((left._lanes.AsInt64() + right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 SubtractBits(Doubles256 left, Doubles256 right) =>
        new((left._lanes.AsInt64() - right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 MultiplyBits(Doubles256 left, Doubles256 right) =>
        new((left._lanes.AsInt64() * right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 ShiftUp(Doubles256 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles256 ShiftDown(Doubles256 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() >>> places).AsDouble());
}
