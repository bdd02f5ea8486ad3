using System.Buffers.Binary;
using System.Numerics;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>Writes the values and levels of pages.</summary>
internal static class PageEncoding
{
    /// <summary>Values as they are.</summary>
    /// <param name="buffer">The column.</param>
    /// <param name="from">The first value.</param>
    /// <param name="to">Behind the last value.</param>
    /// <param name="into">Where they go.</param>
    public static void WritePlain(ColumnBuffer buffer, int from, int to, Stream into)
    {
        switch (buffer.Column.Kind)
        {
            case ColumnKind.Text:
                for (var i = from; i < to; i++)
                    WriteText(buffer.Text[i], into);
                break;
            case ColumnKind.YesNo:
                WriteRunsOf([.. buffer.Whole[from..to].Select(bit => (int)bit)], 1, into, withHead: false);
                break;
            default:
                for (var i = from; i < to; i++)
                    into.Write(Plain(buffer, i));
                break;
        }
    }

    /// <summary>A value of any kind as bytes, without a length.</summary>
    public static byte[] Plain(ColumnBuffer buffer, int value)
    {
        var bytes = new byte[8];
        switch (buffer.Column.Kind)
        {
            case ColumnKind.Text:
                return buffer.Text[value];
            case ColumnKind.YesNo:
                return [(byte)buffer.Whole[value]];
            case ColumnKind.Day:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)buffer.Whole[value]);
                return bytes[..4];
            case ColumnKind.Number:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, buffer.Real[value]);
                return bytes;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(bytes, buffer.Whole[value]);
                return bytes;
        }
    }

    /// <summary>A text behind its length.</summary>
    public static void WriteText(byte[] text, Stream into)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        into.Write(length);
        into.Write(text);
    }

    /// <summary>Which rows have a value, as runs behind their length.</summary>
    public static void WriteLevels(ReadOnlySpan<bool> isThere, Stream into)
    {
        var levels = new int[isThere.Length];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = isThere[i] ? 1 : 0;
        using var runs = new MemoryStream();
        WriteRunsOf(levels, 1, runs, withHead: true);
        WriteText(runs.ToArray(), into);
    }

    /// <summary>Places in a dictionary, behind the bits that one takes.</summary>
    public static void WriteIndexes(int[] indexes, int size, Stream into)
    {
        var width = 32 - BitOperations.LeadingZeroCount((uint)Math.Max(size - 1, 1));
        into.WriteByte((byte)width);
        if (indexes.Length > 0)
            WriteRunsOf(indexes, width, into, withHead: true);
    }

    /// <summary>Numbers of the same few bits: one run where all are the same, else packed.</summary>
    private static void WriteRunsOf(int[] numbers, int width, Stream into, bool withHead)
    {
        if (withHead && numbers.AsSpan().IndexOfAnyExcept(numbers[0]) < 0)
        {
            WriteVarint((uint)numbers.Length << 1, into);
            for (var shift = 0; shift < width; shift += 8)
                into.WriteByte((byte)(numbers[0] >> shift));
            return;
        }

        var groups = (numbers.Length + 7) / 8;
        if (withHead)
            WriteVarint(((uint)groups << 1) | 1, into);
        var packed = new byte[groups * width];
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var bit = 0; bit < width; bit++)
            {
                var at = ((long)i * width) + bit;
                packed[at >> 3] |= (byte)(((numbers[i] >> bit) & 1) << (int)(at & 7));
            }
        }

        into.Write(packed);
    }

    private static void WriteVarint(uint number, Stream into)
    {
        for (; number >= 0x80; number >>= 7)
            into.WriteByte((byte)(number | 0x80));
        into.WriteByte((byte)number);
    }
}
