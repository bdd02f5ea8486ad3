using System.Diagnostics.CodeAnalysis;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Some doubles side by side in one register of the processor. Kernels are written once for any width; each lane does
/// what plain arithmetic does, so that every width gives the same bits. "Bits" are the lanes read as whole numbers.
/// </summary>
/// <typeparam name="T">The register.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Static members are how a kernel names its register.")]
internal interface IDoubles<T>
    where T : struct, IDoubles<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Count { get; }

    /// <summary>0, 1, 2 and so on.</summary>
    static abstract T Places { get; }

    /// <summary>The same number in all lanes.</summary>
    static abstract T All(double value);

    /// <summary>The same bits in all lanes.</summary>
    static abstract T AllBits(long bits);

    /// <summary>Numbers side by side in memory.</summary>
    static abstract T Load(ref readonly double origin, int at);

    /// <summary>Bits side by side in memory.</summary>
    static abstract T LoadBits(ref readonly long origin, int at);

    /// <summary>Puts numbers side by side into memory.</summary>
    static abstract void Store(T value, ref double origin, int at);

    /// <summary>Puts bits side by side into memory.</summary>
    static abstract void StoreBits(T value, ref long origin, int at);

    /// <summary>The sums.</summary>
    static abstract T operator +(T left, T right);

    /// <summary>The differences.</summary>
    static abstract T operator -(T left, T right);

    /// <summary>The products.</summary>
    static abstract T operator *(T left, T right);

    /// <summary>The quotients.</summary>
    static abstract T operator /(T left, T right);

    /// <summary>The numbers without their signs.</summary>
    static abstract T Abs(T value);

    /// <summary>The larger of each two.</summary>
    static abstract T Max(T left, T right);

    /// <summary>The next whole numbers below.</summary>
    static abstract T Floor(T value);

    /// <summary>A mask of the lanes in which left is at least right.</summary>
    static abstract T AtLeast(T left, T right);

    /// <summary>A mask of the lanes in which left is above right.</summary>
    static abstract T Above(T left, T right);

    /// <summary>Lane by lane, one where the mask is set and the other elsewhere.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>The bits that both have.</summary>
    static abstract T And(T left, T right);

    /// <summary>The bits that one has.</summary>
    static abstract T Or(T left, T right);

    /// <summary>The bits in which they differ.</summary>
    static abstract T Xor(T left, T right);

    /// <summary>The sums of the whole numbers.</summary>
    static abstract T AddBits(T left, T right);

    /// <summary>The differences of the whole numbers.</summary>
    static abstract T SubtractBits(T left, T right);

    /// <summary>The low halves of the products of the whole numbers.</summary>
    static abstract T MultiplyBits(T left, T right);

    /// <summary>The bits moved up.</summary>
    static abstract T ShiftUp(T value, [ConstantExpected] int places);

    /// <summary>The bits moved down, noughts coming in.</summary>
    static abstract T ShiftDown(T value, [ConstantExpected] int places);
}
