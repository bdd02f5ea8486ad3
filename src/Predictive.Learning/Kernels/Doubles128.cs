using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Kernels;

/// <summary>Two doubles side by side.</summary>
/// <param name="lanes">The register.</param>
internal readonly struct Doubles128(Vector128<double> lanes) : IDoubles<Doubles128>
{
    private readonly Vector128<double> _lanes = lanes;

    public static int Count => Vector128<double>.Count;

    public static Doubles128 Places => new(Vector128<double>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 All(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 AllBits(long bits) => new(Vector128.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Load(ref readonly double origin, int at) =>
        new(Vector128.LoadUnsafe(in origin, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 LoadBits(ref readonly long origin, int at) =>
        new(Vector128.LoadUnsafe(in origin, (nuint)at).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Doubles128 value, ref double origin, int at) =>
        value._lanes.StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBits(Doubles128 value, ref long origin, int at) =>
        value._lanes.AsInt64().StoreUnsafe(ref origin, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 operator +(Doubles128 left, Doubles128 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 operator -(Doubles128 left, Doubles128 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 operator *(Doubles128 left, Doubles128 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 operator /(Doubles128 left, Doubles128 right) => new(left._lanes / right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Abs(Doubles128 value) => new(Vector128.Abs(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Max(Doubles128 left, Doubles128 right) =>
        new(Vector128.MaxNative(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Floor(Doubles128 value) => new(Vector128.Floor(value._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 AtLeast(Doubles128 left, Doubles128 right) =>
        new(Vector128.GreaterThanOrEqual(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Above(Doubles128 left, Doubles128 right) =>
        new(Vector128.GreaterThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Select(Doubles128 mask, Doubles128 yes, Doubles128 no) =>
        new(Vector128.ConditionalSelect(mask._lanes, yes._lanes, no._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 And(Doubles128 left, Doubles128 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Or(Doubles128 left, Doubles128 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 Xor(Doubles128 left, Doubles128 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 AddBits(Doubles128 left, Doubles128 right) =>
        new((left._lanes.AsInt64() + right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 SubtractBits(Doubles128 left, Doubles128 right) =>
        new((left._lanes.AsInt64() - right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 MultiplyBits(Doubles128 left, Doubles128 right) =>
        new((left._lanes.AsInt64() * right._lanes.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 ShiftUp(Doubles128 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles128 ShiftDown(Doubles128 value, [ConstantExpected] int places) =>
        new((value._lanes.AsInt64() >>> places).AsDouble());
}
