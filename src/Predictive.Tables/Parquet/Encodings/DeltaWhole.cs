using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Whole numbers as differences.</summary>
internal sealed class DeltaWhole(PageBytes bytes, PhysicalType physical) : ValueDecoder
{
    private readonly DeltaNumbers _numbers = new(bytes);

    public override void Read(ColumnValues values, int count)
    {
        values.Reserve(count);
        var isInt32 = physical == PhysicalType.Int32;
        for (var i = 0; i < count; i++)
        {
            var number = _numbers.Next();
            values.Whole[i] = isInt32 ? unchecked((int)number) : number;
        }
    }
}
