namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Bytes, as many for each value.</summary>
internal sealed class PlainFixed(PageBytes bytes, int length) : ValueDecoder
{
    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        values.Bytes = bytes.Data;
        for (var i = 0; i < count; i++)
            values.SetSlice(i, bytes.Take(length), length);
    }
}
