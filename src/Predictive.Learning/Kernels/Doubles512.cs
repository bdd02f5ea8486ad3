using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>Eight doubles side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Doubles512(Vector512<double> lanes) : IDoubles<Doubles512>
{
    private readonly Vector512<double> _lanes = lanes;

    public static int Count => Vector512<double>.Count;

    public static Doubles512 Places => new(Vector512<double>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 All(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 AllBits(long bits) => new(Vector512.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Load(ref readonly double origin, int at) =>
        new(Vector512.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 LoadBits(ref readonly long origin, int at) =>
        new(Vector512.LoadUnsafe(in origin, (nuint)at).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Doubles512 value, ref double origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBits(Doubles512 value, ref long origin, int at) =>
        value._lanes.AsInt64().StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 operator +(Doubles512 left, Doubles512 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 operator -(Doubles512 left, Doubles512 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 operator *(Doubles512 left, Doubles512 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 operator /(Doubles512 left, Doubles512 right) => new(left._lanes / right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Abs(Doubles512 value) => new(Vector512.Abs(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Max(Doubles512 left, Doubles512 right) =>
        new(Vector512.MaxNative(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Floor(Doubles512 value) => new(Vector512.Floor(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 AtLeast(Doubles512 left, Doubles512 right) =>
        new(Vector512.GreaterThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Above(Doubles512 left, Doubles512 right) =>
        new(Vector512.GreaterThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Select(Doubles512 mask, Doubles512 yes, Doubles512 no) =>
        new(Vector512.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 And(Doubles512 left, Doubles512 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Or(Doubles512 left, Doubles512 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 Xor(Doubles512 left, Doubles512 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 AddBits(Doubles512 left, Doubles512 right) =>
        new((left._lanes.AsInt64() + right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 SubtractBits(Doubles512 left, Doubles512 right) =>
        new((left._lanes.AsInt64() - right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 MultiplyBits(Doubles512 left, Doubles512 right) =>
        new((left._lanes.AsInt64() * right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 ShiftUp(Doubles512 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles512 ShiftDown(Doubles512 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() >>> places).AsDouble());
}
