namespace Predictive.Tables.Parquet.Encodings;

/// <summary>
/// Bytes as a count of those that are like the value before and the rest: Parquet's DELTA_BYTE_ARRAY. So few values are
/// made at once that they take not much more than the page, however long they are.
/// </summary>
internal sealed class DeltaBytes : ValueDecoder
{
    private const int MostBytes = 32 << 20;

    private readonly DeltaNumbers _prefixes;
    private readonly DeltaLengthBytes _suffixes;
    private readonly byte[] _page;
    private byte[] _made = [];
    private byte[] _last;
    private int _lastLength;

    /// <summary>Finds where the counts and the rests begin.</summary>
    public DeltaBytes(PageBytes bytes)
    {
        _page = bytes.Data;
        _last = [];
        _prefixes = new DeltaNumbers(bytes.Copy());
        new DeltaNumbers(bytes).ToEnd();
        MostAtOnce = Math.Clamp(MostBytes / Math.Max(bytes.Left, 1), 1, 1024);
        _suffixes = new DeltaLengthBytes(bytes);
    }

    /// <summary>A value is never longer than all the rests together.</summary>
    public override int MostAtOnce { get; }

    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            var prefix = _prefixes.Next();
            var (start, suffix) = _suffixes.Next();
            if (prefix < 0 || prefix > _lastLength)
                throw new ParquetDataException($"a value begins like {prefix} bytes of one of {_lastLength}");
            var length = (int)prefix + suffix;
            if (_made.Length - used < length)
                Array.Resize(ref _made, Math.Max(2 * _made.Length, used + length));
            var value = _made.AsSpan(used, length);
            _last.AsSpan(0, (int)prefix).CopyTo(value);
            _page.AsSpan(start, suffix).CopyTo(value[(int)prefix..]);
            Keep(value);
            values.SetSlice(i, used, length);
            used += length;
        }

        values.Bytes = _made;
    }

    private void Keep(ReadOnlySpan<byte> value)
    {
        if (_last.Length < value.Length)
            _last = new byte[Math.Max(2 * _last.Length, value.Length)];
        value.CopyTo(_last);
        _lastLength = value.Length;
    }
}
