namespace Predictive.Tables.Parquet.Encodings;

/// <summary>
/// Reads numbers of the same few bits that are written as runs of one number and as packed groups of eight: Parquet's
/// RLE. Nothing is kept, so a run of a billion costs no memory.
/// </summary>
internal sealed class RunReader
{
    private readonly PageBytes _bytes;
    private readonly int _width;
    private long _left;
    private bool _isPacked;
    private int _number;
    private int _packedStart;
    private int _packedBytes;
    private int _packedAt;

    /// <param name="bytes">The runs.</param>
    /// <param name="width">The bits of a number, 0 to 32.</param>
    public RunReader(PageBytes bytes, int width)
    {
        if (width is < 0 or > 32)
            throw new ParquetDataException($"a page has numbers of {width} bits");
        (_bytes, _width) = (bytes, width);
    }

    /// <summary>Reads the next numbers.</summary>
    public void Read(Span<int> into)
    {
        while (!into.IsEmpty)
        {
            if (_left == 0)
                NextRun();
            var count = (int)Math.Min(_left, into.Length);
            if (_isPacked)
            {
                BitPacking.Unpack(
                    _bytes.Data.AsSpan(_packedStart, _packedBytes), _packedAt, _width, into[..count]);
                _packedAt += count;
            }
            else
            {
                into[..count].Fill(_number);
            }

            _left -= count;
            into = into[count..];
        }
    }

    private void NextRun()
    {
        if (_width == 0 && _bytes.Left == 0)
        {
            (_isPacked, _number, _left) = (false, 0, long.MaxValue);
            return;
        }

        var head = _bytes.TakeVarint();
        _isPacked = (head & 1) != 0;
        if (head >> 1 is 0 or > int.MaxValue)
            throw new ParquetDataException("a page has a run of no length");
        _left = (long)(head >> 1);
        if (_isPacked)
            BeginPacked();
        else
            _number = Number();
    }

    /// <summary>Some writers end the last group of a page where its values end.</summary>
    private void BeginPacked()
    {
        var bytes = _left * _width;
        _left *= 8;
        if (bytes > _bytes.Left)
        {
            bytes = _bytes.Left;
            _left = bytes * 8 / Math.Max(_width, 1);
            if (_left == 0)
                throw ParquetDataException.Ended("a run of the page");
        }

        _packedStart = _bytes.Take(bytes);
        (_packedBytes, _packedAt) = ((int)bytes, 0);
    }

    private int Number()
    {
        var number = 0u;
        var bytes = _bytes.TakeSpan((_width + 7) / 8);
        for (var i = bytes.Length - 1; i >= 0; i--)
            number = (number << 8) | bytes[i];
        return _width == 32 || number >> _width == 0
            ? (int)number
            : throw new ParquetDataException($"a run of the page has a number of more than {_width} bits");
    }
}
