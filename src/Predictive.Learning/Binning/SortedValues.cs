using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Binning;

/// <summary>
/// The values of a column, sorted in time proportional to its rows: by eleven bits at a time, lowest first (radix
/// sort). Their room is borrowed and given back, since one column is sorted after the other.
/// </summary>
internal readonly ref struct SortedValues : IDisposable
{
    private const int Bits = 11;
    private const int Digits = 1 << Bits;
    private const int Passes = 3;

    private readonly uint[] _room;
    private readonly uint[] _spare;

    /// <summary>Sorts every so manieth value.</summary>
    /// <param name="values">The column.</param>
    /// <param name="stride">1 for all values, 2 for the first, third and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SortedValues(ReadOnlySpan<float> values, int stride = 1)
    {
        _room = ArrayPool<uint>.Shared.Rent((values.Length / stride) + 1);
        _spare = ArrayPool<uint>.Shared.Rent(_room.Length);
        var count = 0;
        for (var row = 0; row < values.Length; row += stride)
        {
            if (!float.IsNaN(values[row])) _room[count++] = KeyOf(values[row] + 0f);
        }

        var from = _room.AsSpan(0, count);
        var to = _spare.AsSpan(0, count);
        Span<int> counts = stackalloc int[Passes * Digits];
        Count(from, counts);
        for (var pass = 0; pass < Passes; pass++)
        {
            if (!TryDistribute(from, to, pass * Bits, counts.Slice(pass * Digits, Digits))) continue;
            var swap = from;
            from = to;
            to = swap;
        }

        foreach (ref var key in from)
        {
            key = BitsOf(key);
        }

        Values = MemoryMarshal.Cast<uint, float>(from);
    }

    /// <summary>The values that are there, rising; NaN is left out and -0 became 0.</summary>
    public ReadOnlySpan<float> Values { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_room);
        ArrayPool<uint>.Shared.Return(_spare);
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

    private static uint BitsOf(uint key) => (key & 0x80000000) == 0 ? ~key : key & 0x7FFFFFFF;
}
