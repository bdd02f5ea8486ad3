namespace Predictive.Tables.Parquet.Metadata;

/// <summary>Where the values of one column in one row group lie.</summary>
internal sealed record ColumnChunk
{
    /// <summary>How values are stored, to be compared with the schema.</summary>
    public PhysicalType Physical { get; private init; }

    /// <summary>How its pages are compressed.</summary>
    public CompressionCodec Codec { get; private init; }

    /// <summary>Its values, missing ones too.</summary>
    public long Values { get; private init; }

    /// <summary>Its bytes in the file, page headers too.</summary>
    public long Bytes { get; private init; }

    /// <summary>Where its first page begins.</summary>
    public long Start { get; private init; }

    /// <summary>What is known of its values.</summary>
    public ColumnStatistics? Statistics { get; private init; }

    /// <summary>Reads a column chunk of the file's metadata.</summary>
    public static ColumnChunk Read(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        ColumnChunk? chunk = null;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            switch (field)
            {
                case 1:
                    throw new ParquetDataException(
                        $"its columns lie in another file, {reader.Text(inner)}, which is not supported");
                case 3:
                    chunk = ReadMetadata(ref reader, inner);
                    break;
                case 8 or 9:
                    throw new ParquetDataException("a column is encrypted, which is not supported");
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        return chunk ?? throw new ParquetDataException("a column chunk does not say where its pages are");
    }

    private static ColumnChunk ReadMetadata(ref ThriftReader reader, ThriftType type)
    {
        ThriftReader.Struct(type);
        var (physical, codec) = (-1, -1);
        var (values, bytes, dataStart, dictionaryStart) = (-1L, -1L, -1L, 0L);
        ColumnStatistics? statistics = null;
        for (var field = 0; reader.NextField(ref field, out var inner);)
        {
            switch (field)
            {
                case 1:
                    physical = reader.Int(inner);
                    break;
                case 4:
                    codec = reader.Int(inner);
                    break;
                case 5:
                    values = reader.Long(inner);
                    break;
                case 7:
                    bytes = reader.Long(inner);
                    break;
                case 9:
                    dataStart = reader.Long(inner);
                    break;
                case 11:
                    dictionaryStart = reader.Long(inner);
                    break;
                case 12:
                    statistics = ColumnStatistics.Read(ref reader, inner);
                    break;
                default:
                    reader.Skip(inner);
                    break;
            }
        }

        if (!Enum.IsDefined((PhysicalType)physical) || !Enum.IsDefined((CompressionCodec)codec))
            throw new ParquetDataException($"a column chunk has the type {physical} and the codec {codec}");
        return new ColumnChunk
        {
            Physical = (PhysicalType)physical,
            Codec = (CompressionCodec)codec,
            Values = values,
            Bytes = bytes,
            Start = dictionaryStart > 0 && dictionaryStart < dataStart ? dictionaryStart : dataStart,
            Statistics = statistics,
        };
    }
}
