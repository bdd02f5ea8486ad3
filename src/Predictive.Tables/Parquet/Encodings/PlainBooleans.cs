namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Yes and no as bits, the lowest of a byte first.</summary>
internal sealed class PlainBooleans(PageBytes bytes) : ValueDecoder
{
    private long _at;

    public override void Read(ColumnValues values, int count)
    {
        if (_at + count > (long)bytes.Left * 8)
            throw ParquetDataException.Ended("the page");
        values.Reserve(count);
        var rest = bytes.Rest;
        for (var i = 0; i < count; i++, _at++)
            values.Whole[i] = (rest[(int)(_at >> 3)] >> (int)(_at & 7)) & 1;
    }
}
