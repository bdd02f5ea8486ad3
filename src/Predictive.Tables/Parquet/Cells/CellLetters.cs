using System.Buffers.Binary;
using System.Globalization;
using System.Text.Unicode;
using Predictive.Tables.Parquet.Encodings;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Cells;

/// <summary>
/// Writes the values of a column as the text that a table of text would have: numbers that read back as the same ones,
/// ISO dates, letters as they are. NaN is a missing value, as elsewhere in this house.
/// </summary>
internal sealed class CellLetters(ParquetColumn column)
{
    private const long JulianDayOf1970 = 2_440_588;

    private char[] _letters = new char[64];

    /// <summary>The text of a value; good until the next is asked for. Empty for NaN.</summary>
    public ReadOnlySpan<char> Of(ColumnValues values, int value) => column.Type.Kind switch
    {
        CellKind.Boolean => values.Whole[value] != 0 ? "true" : "false",
        CellKind.Whole => Format(values.Whole[value]),
        CellKind.Unsigned32 => Format((uint)values.Whole[value]),
        CellKind.Unsigned64 => Format((ulong)values.Whole[value]),
        CellKind.Real16 => Real(BinaryPrimitives.ReadHalfLittleEndian(values.Slice(value))),
        CellKind.Real32 => Real((float)values.Real[value]),
        CellKind.Real64 => Real(values.Real[value]),
        CellKind.Decimal => column.Physical is PhysicalType.Int32 or PhysicalType.Int64
            ? DecimalLetters.Of(values.Whole[value], column.Type.Scale)
            : DecimalLetters.Of(values.Slice(value), column.Type.Scale),
        CellKind.Date => _letters.AsSpan(0, IsoLetters.WriteDate(_letters, values.Whole[value])),
        CellKind.Time => Time(values.Whole[value]),
        CellKind.Timestamp => Timestamp(values.Whole[value]),
        CellKind.OldTimestamp => OldTimestamp(values.Slice(value)),
        CellKind.Text => Text(values.Slice(value)),
        CellKind.Bytes => Utf8.IsValid(values.Slice(value)) ? Text(values.Slice(value)) : Hex(values.Slice(value)),
        CellKind.Binary => Hex(values.Slice(value)),
        CellKind.Uuid => Format(new Guid(values.Slice(value), bigEndian: true)),
        CellKind.Interval => Interval(values.Slice(value)),
    };

    private Span<char> Format<T>(T value)
        where T : ISpanFormattable
    {
        value.TryFormat(_letters, out var count, default, CultureInfo.InvariantCulture);
        return _letters.AsSpan(0, count);
    }

    private Span<char> Real<T>(T value)
        where T : ISpanFormattable, System.Numerics.IFloatingPointIeee754<T> =>
        T.IsNaN(value) ? [] : Format(value);

    private Span<char> Text(ReadOnlySpan<byte> bytes)
    {
        if (_letters.Length < bytes.Length)
            _letters = new char[Math.Max(bytes.Length, 2 * _letters.Length)];
        if (Utf8.ToUtf16(bytes, _letters, out _, out var count, replaceInvalidSequences: false)
            != System.Buffers.OperationStatus.Done)
            throw new ParquetDataException("a text is not UTF-8");
        return _letters.AsSpan(0, count);
    }

    private static string Hex(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? "" : $"0x{Convert.ToHexStringLower(bytes)}";

    private Span<char> Time(long value)
    {
        var unit = column.Type.NanosecondsPerUnit;
        if (value < 0 || value > IsoLetters.NanosecondsPerDay / unit)
            throw new ParquetDataException($"{value} is no time of a day");
        return _letters.AsSpan(0, IsoLetters.WriteTime(_letters, value * unit));
    }

    private Span<char> Timestamp(long value)
    {
        var perDay = IsoLetters.NanosecondsPerDay / column.Type.NanosecondsPerUnit;
        var days = Math.DivRem(value, perDay, out var rest);
        if (rest < 0)
            (days, rest) = (days - 1, rest + perDay);
        return Moment(days, rest * column.Type.NanosecondsPerUnit);
    }

    private Span<char> OldTimestamp(ReadOnlySpan<byte> bytes)
    {
        var nanoseconds = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var days = Math.DivRem(nanoseconds, IsoLetters.NanosecondsPerDay, out var rest);
        if (rest < 0)
            (days, rest) = (days - 1, rest + IsoLetters.NanosecondsPerDay);
        return Moment(BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) - JulianDayOf1970 + days, rest);
    }

    private Span<char> Moment(long days, long nanoseconds)
    {
        var at = IsoLetters.WriteDate(_letters, days);
        _letters[at++] = 'T';
        at += IsoLetters.WriteTime(_letters.AsSpan(at), nanoseconds);
        if (column.Type.IsUtc)
            _letters[at++] = 'Z';
        return _letters.AsSpan(0, at);
    }

    private static string Interval(ReadOnlySpan<byte> bytes)
    {
        var (months, days) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        var seconds = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) / 1000m;
        return string.Create(CultureInfo.InvariantCulture, $"P{months}M{days}DT{seconds:0.###}S");
    }
}
