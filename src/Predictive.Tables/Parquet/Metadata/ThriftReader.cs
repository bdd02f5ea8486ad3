using System.Text;

namespace Predictive.Tables.Parquet.Metadata;

/// <summary>
/// Reads Thrift's compact protocol, in which Parquet writes its metadata. It never goes beyond its bytes, makes nothing
/// larger than them, and ends at a depth that no honest file has.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Goes to the next field of a struct; false at its end.</summary>
    /// <param name="field">The number of the field before, 0 at first; becomes this field's.</param>
    /// <param name="type">What the field holds.</param>
    public bool NextField(ref int field, out ThriftType type)
    {
        var head = Byte();
        type = TypeOf(head & 0x0F);
        if (type == ThriftType.Stop)
            return false;
        var step = head >> 4;
        var next = step > 0 ? field + step : Zigzag();
        if (next is < short.MinValue or > short.MaxValue)
            throw new ParquetDataException($"the metadata has a field of the number {next}");
        field = (int)next;
        return true;
    }

    /// <summary>A whole number of 8, 16 or 32 bits.</summary>
    public int Int(ThriftType type)
    {
        if (type == ThriftType.I8)
            return (sbyte)Byte();
        if (type is not (ThriftType.I16 or ThriftType.I32))
            throw Unexpected(type, "a number");
        var number = Zigzag();
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new ParquetDataException($"a number of the metadata, {number}, has more than 32 bits");
    }

    /// <summary>A whole number of 64 bits.</summary>
    public long Long(ThriftType type) => type == ThriftType.I64 ? Zigzag() : Int(type);

    /// <summary>Yes or no, as a field of a struct has it.</summary>
    public static bool Bool(ThriftType type) => type switch
    {
        ThriftType.True => true,
        ThriftType.False => false,
        _ => throw Unexpected(type, "yes or no"),
    };

    /// <summary>Bytes.</summary>
    public ReadOnlySpan<byte> Binary(ThriftType type)
    {
        if (type != ThriftType.Binary)
            throw Unexpected(type, "bytes");
        var length = Varint();
        if (length > (ulong)(_bytes.Length - Position))
            throw ParquetDataException.Ended("a text of the metadata");
        var from = Position;
        Position += (int)length;
        return _bytes.Slice(from, (int)length);
    }

    /// <summary>A text.</summary>
    public string Text(ThriftType type) => Encoding.UTF8.GetString(Binary(type));

    /// <summary>The length of a list, whose items follow; an item has at least one byte.</summary>
    public int List(ThriftType type, out ThriftType items)
    {
        if (type is not (ThriftType.List or ThriftType.Set))
            throw Unexpected(type, "a list");
        var head = Byte();
        items = TypeOf(head & 0x0F);
        var count = head >> 4 == 15 ? Varint() : (ulong)(head >> 4);
        return count <= (ulong)(_bytes.Length - Position)
            ? (int)count
            : throw ParquetDataException.Ended("a list of the metadata");
    }

    /// <summary>Demands a struct, whose fields follow.</summary>
    public static void Struct(ThriftType type)
    {
        if (type != ThriftType.Struct)
            throw Unexpected(type, "a struct");
    }

    /// <summary>Passes over a field.</summary>
    public void Skip(ThriftType type) => Skip(type, isItem: false, depth: 0);

    private void Skip(ThriftType type, bool isItem, int depth)
    {
        if (depth > Deepest)
            throw new ParquetDataException("the metadata is nested too deeply");
        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                Take(isItem ? 1 : 0);
                break;
            case ThriftType.I8:
                Take(1);
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                Varint();
                break;
            case ThriftType.Double:
                Take(8);
                break;
            case ThriftType.Uuid:
                Take(16);
                break;
            case ThriftType.Binary:
                Binary(type);
                break;
            case ThriftType.List or ThriftType.Set:
                for (var left = List(type, out var items); left > 0; left--)
                    Skip(items, isItem: true, depth + 1);
                break;
            case ThriftType.Map:
                SkipMap(depth);
                break;
            case ThriftType.Struct:
                for (var field = 0; NextField(ref field, out var inner);)
                    Skip(inner, isItem: false, depth + 1);
                break;
            default:
                throw Unexpected(type, "a field");
        }
    }

    private void SkipMap(int depth)
    {
        var count = Varint();
        if (count > (ulong)(_bytes.Length - Position))
            throw ParquetDataException.Ended("a map of the metadata");
        if (count == 0)
            return;
        var types = Byte();
        for (; count > 0; count--)
        {
            Skip(TypeOf(types >> 4), isItem: true, depth + 1);
            Skip(TypeOf(types & 0x0F), isItem: true, depth + 1);
        }
    }

    private long Zigzag()
    {
        var number = Varint();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Varint()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new ParquetDataException("a number of the metadata never ends");
    }

    private byte Byte() => Position < _bytes.Length
        ? _bytes[Position++]
        : throw ParquetDataException.Ended("the metadata");

    private void Take(int count)
    {
        if (count > _bytes.Length - Position)
            throw ParquetDataException.Ended("the metadata");
        Position += count;
    }

    private static ThriftType TypeOf(int number) => number <= (int)ThriftType.Uuid
        ? (ThriftType)number
        : throw new ParquetDataException($"the metadata has a field of the unknown type {number}");

    private static ParquetDataException Unexpected(ThriftType type, string wanted) =>
        new($"the metadata has {type} where {wanted} belongs");
}
