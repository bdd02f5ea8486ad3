using System.Runtime.CompilerServices;

namespace Predictive.Learning.Binning;

/// <summary>
/// Sorts a column in time proportional to its rows: by eleven bits at a time, lowest first (radix sort).
/// </summary>
internal static class SortedValues
{
    private const int Bits = 11;
    private const int Digits = 1 << Bits;
    private const int Passes = 3;

    /// <summary>The values that are there, rising; NaN is left out and -0 becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float[] Of(ReadOnlySpan<float> values)
    {
        var keys = new uint[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (!float.IsNaN(value)) keys[count++] = KeyOf(value + 0f);
        }

        var from = keys.AsSpan(0, count);
        Span<uint> to = new uint[count];
        Span<int> counts = stackalloc int[Passes * Digits];
        Count(from, counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            if (!TryDistribute(from, to, pass * Bits, counts.Slice(pass * Digits, Digits))) continue;
            var swap = from;
            from = to;
            to = swap;
        }

        var sorted = new float[count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = ValueOf(from[i]);
        }

        return sorted;
    }

    /// <summary>Counts how often each digit stands at each of the three places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<uint> keys, Span<int> counts)
    {
        counts.Clear();
        foreach (var key in keys)
        {
            counts[(int)key & (Digits - 1)]++;
            counts[Digits + ((int)(key >> Bits) & (Digits - 1))]++;
            counts[(2 * Digits) + (int)(key >> (2 * Bits))]++;
        }
    }

    /// <summary>Orders by the digit from <paramref name="shift"/> on; false where all have the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryDistribute(ReadOnlySpan<uint> from, Span<uint> to, int shift, Span<int> next)
    {
        var start = 0;
        foreach (ref var place in next)
        {
            if (place == from.Length) return false;
            (place, start) = (start, start + place);
        }

        foreach (var key in from)
        {
            to[next[(int)(key >> shift) & (Digits - 1)]++] = key;
        }

        return true;
    }

    /// <summary>A whole number that is larger where the value is: flips the sign bit, or all bits below zero.</summary>
    private static uint KeyOf(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) == 0 ? bits | 0x80000000 : ~bits;
    }

    private static float ValueOf(uint key) =>
        BitConverter.UInt32BitsToSingle((key & 0x80000000) == 0 ? ~key : key & 0x7FFFFFFF);
}
