using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Chooses who reads the values of a page.</summary>
internal static class ValueDecoders
{
    /// <summary>The decoder of an encoding that is not of a dictionary.</summary>
    /// <exception cref="ParquetDataException">Such values are never written so.</exception>
    public static ValueDecoder Of(ParquetEncoding encoding, ParquetColumn column, PageBytes bytes) =>
        (encoding, column.Physical) switch
        {
            (ParquetEncoding.Plain, _) => Plain(column, bytes),
            (ParquetEncoding.Rle, PhysicalType.Boolean) => new RunBooleans(bytes),
            (ParquetEncoding.DeltaBinaryPacked, PhysicalType.Int32 or PhysicalType.Int64) =>
                new DeltaWhole(bytes, column.Physical),
            (ParquetEncoding.DeltaLengthByteArray, PhysicalType.ByteArray) => new DeltaLengthBytes(bytes),
            (ParquetEncoding.DeltaByteArray, PhysicalType.ByteArray) => new DeltaBytes(bytes),
            (ParquetEncoding.DeltaByteArray, PhysicalType.FixedLenByteArray) =>
                new OneLength(new DeltaBytes(bytes), column.Length),
            (ParquetEncoding.ByteStreamSplit, PhysicalType.Int32 or PhysicalType.Int64 or PhysicalType.Float
                or PhysicalType.Double or PhysicalType.FixedLenByteArray) =>
                new SplitBytes(bytes, column.Physical, column.Length),
            _ => throw new ParquetDataException($"values of the type {column.Physical} have the encoding {encoding}"),
        };

    /// <summary>The decoder of values written as they are, as dictionaries always are.</summary>
    public static ValueDecoder Plain(ParquetColumn column, PageBytes bytes) => column.Physical switch
    {
        PhysicalType.Boolean => new PlainBooleans(bytes),
        PhysicalType.ByteArray => new PlainBytes(bytes),
        PhysicalType.FixedLenByteArray or PhysicalType.Int96 => new PlainFixed(bytes, column.Length),
        _ => new PlainNumbers(bytes, column.Physical),
    };
}
