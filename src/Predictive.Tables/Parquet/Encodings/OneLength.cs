namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Values that must all have as many bytes.</summary>
internal sealed class OneLength(ValueDecoder decoder, int length) : ValueDecoder
{
    public override int MostAtOnce => decoder.MostAtOnce;

    public override void Read(ColumnValues values, int count)
    {
        decoder.Read(values, count);
        for (var i = 0; i < count; i++)
        {
            if (values.Slice(i).Length != length)
                throw new ParquetDataException($"a value has {values.Slice(i).Length} bytes; all have {length}");
        }
    }
}
