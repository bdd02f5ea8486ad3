namespace Predictive.Tables.Parquet.Metadata;

/// <summary>How pages are compressed, by Parquet's numbers.</summary>
internal enum CompressionCodec
{
    Uncompressed = 0,
    Snappy = 1,
    Gzip = 2,
    Lzo = 3,
    Brotli = 4,
    OldLz4 = 5,
    Zstd = 6,
    Lz4Raw = 7,
}
