namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Yes and no as runs.</summary>
internal sealed class RunBooleans(PageBytes bytes) : ValueDecoder
{
    private readonly RunReader _runs = new(bytes.TakePart(bytes.TakeLength()), width: 1);
    private int[] _bits = [];

    public override void Read(ColumnValues values, int count)
    {
        if (_bits.Length < count)
            _bits = new int[count];
        values.Reserve(count);
        _runs.Read(_bits.AsSpan(0, count));
        for (var i = 0; i < count; i++)
            values.Whole[i] = _bits[i];
    }
}
