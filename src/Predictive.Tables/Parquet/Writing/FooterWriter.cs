using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>Writes what the end of a file says of it.</summary>
internal static class FooterWriter
{
    /// <summary>The metadata.</summary>
    public static byte[] Write(WrittenColumn[] columns, IReadOnlyList<WrittenGroup> groups, CompressionCodec codec)
    {
        var writer = new ThriftWriter();
        writer.Int(1, 1).List(2, ThriftType.Struct, columns.Length + 1);
        writer.BeginItem().Text(4, "schema").Int(5, columns.Length).End();
        foreach (var column in columns)
            WriteColumn(writer, column);
        writer.Long(3, groups.Sum(group => group.Rows)).List(4, ThriftType.Struct, groups.Count);
        foreach (var group in groups)
            WriteGroup(writer, columns, group, codec);
        writer.Text(6, "Predictive").List(7, ThriftType.Struct, columns.Length);
        foreach (var _ in columns)
            writer.BeginItem().Begin(1).End().End();
        return writer.End().ToArray();
    }

    private static void WriteColumn(ThriftWriter writer, WrittenColumn column)
    {
        writer.BeginItem().Int(1, (int)PhysicalOf(column.Kind)).Int(3, 1).Text(4, column.Name);
        switch (column.Kind)
        {
            case ColumnKind.Text:
                writer.Int(6, 0).Begin(10).Begin(1).End().End();
                break;
            case ColumnKind.Day:
                writer.Int(6, 6).Begin(10).Begin(6).End().End();
                break;
            case ColumnKind.Moment:
                writer.Int(6, 10).Begin(10).Begin(8).Bool(1, true).Begin(2).Begin(2).End().End().End().End();
                break;
        }

        writer.End();
    }

    private static void WriteGroup(
        ThriftWriter writer, WrittenColumn[] columns, WrittenGroup group, CompressionCodec codec)
    {
        writer.BeginItem().List(1, ThriftType.Struct, columns.Length);
        foreach (var (column, chunk) in columns.Zip(group.Chunks))
            WriteChunk(writer, column, chunk, group.Rows, codec);
        writer.Long(2, group.Chunks.Sum(chunk => chunk.UnpackedBytes)).Long(3, group.Rows).End();
    }

    private static void WriteChunk(
        ThriftWriter writer, WrittenColumn column, WrittenChunk chunk, long rows, CompressionCodec codec)
    {
        var values = chunk.DictionaryStart > 0 ? ParquetEncoding.RleDictionary : ParquetEncoding.Plain;
        writer.BeginItem().Long(2, 0).Begin(3)
            .Int(1, (int)PhysicalOf(column.Kind))
            .List(2, ThriftType.I32, 3)
            .Item((int)ParquetEncoding.Plain).Item((int)ParquetEncoding.Rle).Item((int)values)
            .List(3, ThriftType.Binary, 1).Item(column.Name)
            .Int(4, (int)codec).Long(5, rows).Long(6, chunk.UnpackedBytes).Long(7, chunk.Bytes)
            .Long(9, chunk.DataStart);
        if (chunk.DictionaryStart > 0)
            writer.Long(11, chunk.DictionaryStart);
        writer.Begin(12).Long(3, chunk.Missing);
        if (chunk.Least is not null && chunk.Greatest is not null)
            writer.Binary(5, chunk.Greatest).Binary(6, chunk.Least);
        writer.End().End().End();
    }

    private static PhysicalType PhysicalOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => PhysicalType.ByteArray,
        ColumnKind.Number => PhysicalType.Double,
        ColumnKind.YesNo => PhysicalType.Boolean,
        ColumnKind.Day => PhysicalType.Int32,
        ColumnKind.Whole or ColumnKind.Moment => PhysicalType.Int64,
    };
}
