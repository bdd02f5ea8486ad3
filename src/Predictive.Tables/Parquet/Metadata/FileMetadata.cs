namespace Predictive.Tables.Parquet.Metadata;

/// <summary>What the end of a file says of it.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="RowGroups">Its row groups, whose column chunks are of these columns and in the file.</param>
internal sealed record FileMetadata(IReadOnlyList<ParquetColumn> Columns, IReadOnlyList<RowGroup> RowGroups)
{
    /// <summary>Reads and checks the metadata.</summary>
    /// <param name="bytes">The metadata.</param>
    /// <param name="start">Where in the file it begins; all pages lie before it.</param>
    /// <exception cref="ParquetDataException">It contradicts itself or the file, or has nested columns.</exception>
    public static FileMetadata Read(ReadOnlySpan<byte> bytes, long start)
    {
        var reader = new ThriftReader(bytes);
        var schema = new List<SchemaElement>();
        var groups = new List<RowGroup>();
        var rows = -1L;
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            switch (field)
            {
                case 2:
                    for (var left = reader.List(type, out var items); left > 0; left--)
                        schema.Add(SchemaElement.Read(ref reader, items));
                    break;
                case 3:
                    rows = reader.Long(type);
                    break;
                case 4:
                    for (var left = reader.List(type, out var items); left > 0; left--)
                        groups.Add(RowGroup.Read(ref reader, items));
                    break;
                case 8:
                    throw new ParquetDataException("it is encrypted, which is not supported");
                default:
                    reader.Skip(type);
                    break;
            }
        }

        var columns = FlatSchema.Of(schema);
        foreach (var group in groups)
            Check(group, columns, start);
        if (rows < 0 || groups.Sum(group => (decimal)group.Rows) != rows)
            throw new ParquetDataException($"it tells of {rows} rows, its row groups of another number");
        return new FileMetadata(columns, groups);
    }

    private static void Check(RowGroup group, IReadOnlyList<ParquetColumn> columns, long end)
    {
        if (group.Rows < 0 || group.Columns.Count != columns.Count)
        {
            throw new ParquetDataException(
                $"a row group has {group.Rows} rows and {group.Columns.Count} columns, the schema {columns.Count}");
        }

        foreach (var (chunk, column) in group.Columns.Zip(columns))
        {
            if (chunk.Values != group.Rows)
            {
                throw new ParquetDataException(
                    $"the column '{column.Name}' has {chunk.Values} values in a row group of {group.Rows} rows");
            }

            if (chunk.Physical != column.Physical)
            {
                throw new ParquetDataException(
                    $"the column '{column.Name}' is {chunk.Physical} in a row group, {column.Physical} in the schema");
            }

            if (chunk.Start < 4 || chunk.Bytes < 0 || chunk.Bytes > end - chunk.Start)
            {
                throw new ParquetDataException($"the pages of the column '{column.Name}' ({chunk.Bytes} bytes from "
                    + $"byte {chunk.Start}) do not lie in the file");
            }
        }
    }
}
