namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Bytes, each value after its length.</summary>
internal sealed class PlainBytes(PageBytes bytes) : ValueDecoder
{
    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        values.Bytes = bytes.Data;
        for (var i = 0; i < count; i++)
        {
            var length = bytes.TakeLength();
            values.SetSlice(i, bytes.Take(length), length);
        }
    }
}
