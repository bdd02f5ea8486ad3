using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Predictive.Learning.Saving;

/// <summary>
/// Reads the numbers of a JSON list from its text, one after another; much faster than asking the document for each.
/// Optimised from the first call, since a process that starts reads its model before anything else.
/// </summary>
/// <param name="list">The text of a list that is whole JSON.</param>
internal ref struct NumberListReader(ReadOnlySpan<byte> list)
{
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] _powersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    private ReadOnlySpan<byte> _rest = list[1..];

    /// <summary>Reads a finite double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadDouble(out double number)
    {
        var item = NextItem();
        return TryReadShort(item, out number) || (double.TryParse(
            item, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));
    }

    /// <summary>Reads a finite float32; null stands for positive infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadThreshold(out float number)
    {
        var item = NextItem();
        number = float.PositiveInfinity;
        return item.SequenceEqual("null"u8)
            || (IsNumber(item) && float.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
                && float.IsFinite(number));
    }

    /// <summary>Reads a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadWhole(out int number)
    {
        var item = NextItem();
        return Utf8Parser.TryParse(item, out number, out var read) && read == item.Length;
    }

    /// <summary>
    /// Digits that are exact in a double, divided by a power of ten that is exact too: one rounding, as it should be
    /// (Clinger 1990). Anything else is left to the library.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryReadShort(ReadOnlySpan<byte> item, out double number)
    {
        number = 0;
        var digits = 0UL;
        var point = -1;
        var start = item.Length > 0 && item[0] == '-' ? 1 : 0;
        if (item.Length > 19 || item.Length == start) return false;
        for (var at = start; at < item.Length; at++)
        {
            if (item[at] == '.' && point < 0)
            {
                point = at;
            }
            else if (item[at] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (uint)(item[at] - '0');
            }
            else
            {
                return false;
            }
        }

        if (digits > LargestExact) return false;
        number = point < 0 ? digits : digits / _powersOfTen[item.Length - 1 - point];
        if (start == 1) number = -number;
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> item) =>
        item.Length > 0 && (item[0] == '-' || item[0] is >= (byte)'0' and <= (byte)'9');

    /// <summary>The text of the next item, without what stands around it; nothing of a list or a text in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<byte> NextItem()
    {
        var start = 0;
        while (start < _rest.Length && IsBetween(_rest[start]))
        {
            start++;
        }

        var end = start;
        while (end < _rest.Length && !IsBetween(_rest[end]) && _rest[end] != ']')
        {
            end++;
        }

        var item = _rest[start..end];
        _rest = _rest[end..];
        return item;
    }

    private static bool IsBetween(byte letter) => letter is (byte)',' or <= (byte)' ';
}
