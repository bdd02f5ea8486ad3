namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Bytes behind the differences of their lengths.</summary>
internal sealed class DeltaLengthBytes : ValueDecoder
{
    private readonly DeltaNumbers _lengths;
    private readonly PageBytes _bytes;

    /// <summary>Finds where the bytes begin.</summary>
    public DeltaLengthBytes(PageBytes bytes)
    {
        _lengths = new DeltaNumbers(bytes.Copy());
        new DeltaNumbers(bytes).ToEnd();
        _bytes = bytes;
    }

    /// <summary>The next value: where its bytes begin in the page, and how many they are.</summary>
    public (int Start, int Length) Next()
    {
        var length = _lengths.Next();
        return (_bytes.Take(length), (int)length);
    }

    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        values.Bytes = _bytes.Data;
        for (var i = 0; i < count; i++)
        {
            var (start, length) = Next();
            values.SetSlice(i, start, length);
        }
    }
}
