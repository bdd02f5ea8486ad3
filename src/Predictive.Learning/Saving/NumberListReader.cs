using System.Runtime.CompilerServices;

namespace Predictive.Learning.Saving;

/// <summary>
/// Reads the numbers of a JSON list from its text, one after another, and refuses what is none. Optimised from the
/// first call, since a process that starts reads its model before anything else.
/// </summary>
/// <param name="place">Where the list stands.</param>
/// <param name="list">What stands between its brackets.</param>
internal ref struct NumberListReader(Place place, ReadOnlySpan<byte> list)
{
    private ReadOnlySpan<byte> _rest = list;
    private int _item = -1;

    /// <summary>Reads a finite double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Number() =>
        DecimalText.TryDouble(NextItem(), out var number)
            ? number : throw place.Error(_item, "expected a finite number");

    /// <summary>Reads a finite float32; null stands for positive infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Threshold()
    {
        var item = NextItem();
        if (DecimalText.TryFloat(item, out var number)) return number;
        return item.SequenceEqual("null"u8)
            ? float.PositiveInfinity
            : throw place.Error(_item, "expected a finite float32 number or null");
    }

    /// <summary>Reads a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Whole(int least, int most) =>
        DecimalText.TryWhole(NextItem(), out var number) && number >= least && number <= most
            ? number : throw place.Error(_item, $"expected a whole number from {least} to {most}");

    /// <summary>The text up to the next comma, without the blanks around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<byte> NextItem()
    {
        _item++;
        var start = 0;
        while (start < _rest.Length && IsBlank(_rest[start]))
        {
            start++;
        }

        var comma = start;
        while (comma < _rest.Length && _rest[comma] != ',')
        {
            comma++;
        }

        var end = comma;
        while (end > start && IsBlank(_rest[end - 1]))
        {
            end--;
        }

        var item = _rest[start..end];
        _rest = comma < _rest.Length ? _rest[(comma + 1)..] : default;
        return item;
    }

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
