using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>The first bytes of all values, then the second ones, and so on: Parquet's BYTE_STREAM_SPLIT.</summary>
internal sealed class SplitBytes : ValueDecoder
{
    private readonly PhysicalType _physical;
    private readonly ReadOnlyMemory<byte> _streams;
    private readonly int _size;
    private readonly int _count;
    private byte[] _made = [];
    private int _at;

    /// <param name="bytes">The page's values.</param>
    /// <param name="physical">How they are stored.</param>
    /// <param name="length">The bytes of one, where the type does not tell.</param>
    public SplitBytes(PageBytes bytes, PhysicalType physical, int length)
    {
        _physical = physical;
        _size = physical == PhysicalType.FixedLenByteArray ? length : PlainNumbers.SizeOf(physical);
        if (bytes.Left % _size != 0)
            throw new ParquetDataException($"a page of {bytes.Left} bytes has values of {_size} bytes");
        _count = bytes.Left / _size;
        _streams = bytes.Data.AsMemory(bytes.Take(0), bytes.Left);
    }

    public override void Read(ColumnValues values, int count)
    {
        if (count > _count - _at)
            throw ParquetDataException.Ended("the page");
        values.Reserve(count);
        if (_made.Length < count * _size)
            _made = new byte[count * _size];
        var streams = _streams.Span;
        for (var part = 0; part < _size; part++)
        {
            var stream = streams.Slice((part * _count) + _at, count);
            for (var i = 0; i < count; i++)
                _made[(i * _size) + part] = stream[i];
        }

        _at += count;
        if (_physical == PhysicalType.FixedLenByteArray)
            new PlainFixed(new PageBytes(_made, 0, count * _size), _size).Read(values, count);
        else
            PlainNumbers.ReadFrom(_made.AsSpan(0, count * _size), _physical, values);
    }
}
