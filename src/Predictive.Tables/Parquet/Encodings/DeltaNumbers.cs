namespace Predictive.Tables.Parquet.Encodings;

/// <summary>
/// Whole numbers as packed differences, block by block: Parquet's DELTA_BINARY_PACKED. One miniblock is in memory.
/// </summary>
internal sealed class DeltaNumbers
{
    private const int LargestBlock = 1 << 16;

    private readonly PageBytes _bytes;
    private readonly int _miniblocks;
    private readonly long[] _deltas;
    private readonly byte[] _widths;
    private long _left;
    private long _number;
    private long _leastDelta;
    private bool _isFirst = true;
    private int _miniblock;
    private int _at;

    /// <summary>Reads the head of the differences.</summary>
    public DeltaNumbers(PageBytes bytes)
    {
        _bytes = bytes;
        var block = bytes.TakeVarint();
        var miniblocks = bytes.TakeVarint();
        var count = bytes.TakeVarint();
        _number = Zigzag(bytes.TakeVarint());
        if (block is 0 or > LargestBlock || miniblocks is 0 or > LargestBlock || block % miniblocks != 0
            || block / miniblocks % 8 != 0 || count > int.MaxValue)
        {
            throw new ParquetDataException(
                $"a page has blocks of {block} differences in {miniblocks} parts, of {count} numbers in all");
        }

        _miniblocks = _miniblock = (int)miniblocks;
        _deltas = new long[(int)(block / miniblocks)];
        _widths = new byte[_miniblocks];
        _at = _deltas.Length;
        _left = (long)count;
    }

    /// <summary>How many numbers are left.</summary>
    public long Left => _left;

    /// <summary>The next number.</summary>
    public long Next()
    {
        if (_left == 0)
            throw ParquetDataException.Ended("the differences of the page");
        _left--;
        if (_isFirst)
        {
            _isFirst = false;
            return _number;
        }

        if (_at == _deltas.Length)
            NextMiniblock();
        _number = unchecked(_number + _leastDelta + _deltas[_at++]);
        return _number;
    }

    /// <summary>Goes behind the last number, so that what follows in the page can be read.</summary>
    public void ToEnd()
    {
        while (_left > 0)
            Next();
    }

    private void NextMiniblock()
    {
        if (_miniblock == _miniblocks)
        {
            _leastDelta = Zigzag(_bytes.TakeVarint());
            _bytes.TakeSpan(_miniblocks).CopyTo(_widths);
            _miniblock = 0;
        }

        var width = _widths[_miniblock++];
        if (width > 64)
            throw new ParquetDataException($"a page has differences of {width} bits");
        BitPacking.Unpack(_bytes.TakeSpan(BitPacking.BytesOf(_deltas.Length, width)), width, _deltas);
        _at = 0;
    }

    private static long Zigzag(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);
}
