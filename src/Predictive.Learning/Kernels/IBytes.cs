using System.Diagnostics.CodeAnalysis;

namespace Predictive.Learning.Kernels;

/// <summary>Some bytes side by side in one register; masks are 255 or 0 a lane.</summary>
/// <typeparam name="T">The register.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Static members are how a kernel names its register.")]
internal interface IBytes<T>
    where T : struct, IBytes<T>
{
    /// <summary>How many lanes there are: a divisor of 64.</summary>
    static abstract int Count { get; }

    /// <summary>The same byte in all lanes.</summary>
    static abstract T All(byte value);

    /// <summary>Bytes side by side in memory.</summary>
    static abstract T Load(ref readonly byte origin, int at);

    /// <summary>Puts bytes side by side into memory.</summary>
    static abstract void Store(T value, ref byte origin, int at);

    /// <summary>A mask of the equal lanes.</summary>
    static abstract T AreEqual(T left, T right);

    /// <summary>A mask of the lanes in which left is at most right, as numbers from 0 to 255.</summary>
    static abstract T AtMost(T left, T right);

    /// <summary>The differences, modulo 256.</summary>
    static abstract T Subtract(T left, T right);

    /// <summary>The bits that both have.</summary>
    static abstract T And(T left, T right);

    /// <summary>The bits that left has and right has not.</summary>
    static abstract T AndNot(T left, T right);

    /// <summary>The bits that one has.</summary>
    static abstract T Or(T left, T right);

    /// <summary>Lane by lane, one where the mask is set and the other elsewhere.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>One bit a lane of a mask, the first lane lowest.</summary>
    static abstract ulong Bits(T mask);
}
