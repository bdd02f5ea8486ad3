using System.Text;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>Writes Thrift's compact protocol.</summary>
internal sealed class ThriftWriter
{
    private readonly List<byte> _bytes = [];
    private readonly Stack<int> _outer = new();
    private int _field;

    /// <summary>What was written.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>A number of 32 bits.</summary>
    public ThriftWriter Int(int field, int number) => Head(field, ThriftType.I32).Zigzag(number);

    /// <summary>A number of 64 bits.</summary>
    public ThriftWriter Long(int field, long number) => Head(field, ThriftType.I64).Zigzag(number);

    /// <summary>Yes or no.</summary>
    public ThriftWriter Bool(int field, bool yes) => Head(field, yes ? ThriftType.True : ThriftType.False);

    /// <summary>A text.</summary>
    public ThriftWriter Text(int field, string text) => Binary(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes.</summary>
    public ThriftWriter Binary(int field, byte[] bytes) => Head(field, ThriftType.Binary).Blob(bytes);

    /// <summary>Begins a struct.</summary>
    public ThriftWriter Begin(int field)
    {
        Head(field, ThriftType.Struct);
        return BeginItem();
    }

    /// <summary>Begins a struct of a list.</summary>
    public ThriftWriter BeginItem()
    {
        _outer.Push(_field);
        _field = 0;
        return this;
    }

    /// <summary>Ends a struct, or what was written as one.</summary>
    public ThriftWriter End()
    {
        _bytes.Add((byte)ThriftType.Stop);
        _field = _outer.TryPop(out var outer) ? outer : 0;
        return this;
    }

    /// <summary>Begins a list, whose items follow.</summary>
    public ThriftWriter List(int field, ThriftType items, int count)
    {
        Head(field, ThriftType.List);
        _bytes.Add((byte)((Math.Min(count, 15) << 4) | (int)items));
        if (count >= 15)
            Varint((ulong)count);
        return this;
    }

    /// <summary>A number as an item of a list.</summary>
    public ThriftWriter Item(int number) => Zigzag(number);

    /// <summary>A text as an item of a list.</summary>
    public ThriftWriter Item(string text) => Blob(Encoding.UTF8.GetBytes(text));

    private ThriftWriter Head(int field, ThriftType type)
    {
        var step = field - _field;
        _field = field;
        if (step is > 0 and < 16)
        {
            _bytes.Add((byte)((step << 4) | (int)type));
            return this;
        }

        _bytes.Add((byte)type);
        return Zigzag(field);
    }

    private ThriftWriter Blob(byte[] bytes)
    {
        Varint((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    private ThriftWriter Zigzag(long number)
    {
        Varint(((ulong)number << 1) ^ (ulong)(number >> 63));
        return this;
    }

    private void Varint(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            _bytes.Add((byte)(number | 0x80));
        _bytes.Add((byte)number);
    }
}
