using System.Buffers.Binary;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Numbers of the same few bits, one after the other, the lowest bits first.</summary>
internal static class BitPacking
{
    /// <summary>The bytes that so many numbers take.</summary>
    public static long BytesOf(long count, int width) => ((count * width) + 7) / 8;

    /// <summary>Unpacks numbers of up to 32 bits.</summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="first">The place of the first number wanted.</param>
    /// <param name="width">The bits of a number.</param>
    /// <param name="into">Where they go.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, int first, int width, Span<int> into)
    {
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        var bit = (long)first * width;
        for (var i = 0; i < into.Length; i++, bit += width)
            into[i] = (int)((uint)(Window(packed, (int)(bit >> 3)) >> (int)(bit & 7)) & mask);
    }

    /// <summary>Unpacks numbers of up to 64 bits.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<long> into)
    {
        var mask = width == 64 ? ulong.MaxValue : (1UL << width) - 1;
        var bit = 0L;
        for (var i = 0; i < into.Length; i++, bit += width)
        {
            var (at, shift) = ((int)(bit >> 3), (int)(bit & 7));
            var number = Window(packed, at) >> shift;
            if (shift + width > 64)
                number |= (ulong)packed[at + 8] << (64 - shift);
            into[i] = (long)(number & mask);
        }
    }

    private static ulong Window(ReadOnlySpan<byte> packed, int at)
    {
        if (packed.Length - at >= 8)
            return BinaryPrimitives.ReadUInt64LittleEndian(packed[at..]);
        var window = 0UL;
        for (var i = packed.Length - 1; i >= at; i--)
            window = (window << 8) | packed[i];
        return window;
    }
}
