namespace Predictive.Tables.Parquet.Metadata;

/// <summary>Some rows of a file, column by column.</summary>
/// <param name="Columns">Its column chunks, in the order of the schema.</param>
/// <param name="Rows">How many rows.</param>
internal sealed record RowGroup(IReadOnlyList<ColumnChunk> Columns, long Rows)
{
    /// <summary>Reads a row group of the file's metadata.</summary>
    public static RowGroup Read(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var columns = new List<ColumnChunk>();
        var rows = -1L;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            switch (field)
            {
                case 1:
                    for (var left = reader.List(inner, out var items); left > 0; left--)
                        columns.Add(ColumnChunk.Read(ref reader, items));
                    break;
                case 3:
                    rows = reader.Long(inner);
                    break;
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        return new RowGroup(columns, rows);
    }
}
