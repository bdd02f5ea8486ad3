using System.IO.Compression;
using Predictive.Tables.Parquet.Encodings;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Compression;

/// <summary>Unpacks pages, and believes no size that so few bytes cannot unpack to.</summary>
internal static class PagePacking
{
    /// <summary>Unpacks a page.</summary>
    /// <param name="codec">How it is packed.</param>
    /// <param name="packed">An array with its bytes.</param>
    /// <param name="start">Where in it they begin.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="bytes">How many they unpack to.</param>
    public static byte[] Unpack(CompressionCodec codec, byte[] packed, int start, int length, int bytes)
    {
        if (bytes > (long)MostPerByte(codec) * (length + 16L))
            throw new ParquetDataException($"a page of {length} bytes cannot unpack to {bytes}");
        if (length == 0 && bytes == 0)
            return [];
        switch (codec)
        {
            case CompressionCodec.Snappy:
                return UnpackSnappy(packed, start, length, bytes);
            case CompressionCodec.Gzip:
                using (var gzip = new GZipStream(new MemoryStream(packed, start, length), CompressionMode.Decompress))
                    return StreamUnpacking.Unpack(gzip, bytes);
            case CompressionCodec.Brotli:
                using (var brotli = new BrotliStream(
                    new MemoryStream(packed, start, length), CompressionMode.Decompress))
                    return StreamUnpacking.Unpack(brotli, bytes);
            case CompressionCodec.Zstd:
                return Zstd.Unpack(packed.AsSpan(start, length), bytes);
            case CompressionCodec.Lz4Raw:
                return Lz4.Unpack(packed.AsSpan(start, length), bytes);
            default:
                throw new ParquetDataException($"its pages are compressed with {codec}, which is not supported; write "
                    + "the file with Snappy, gzip, Brotli, zstd or without compression");
        }
    }

    /// <summary>What a byte unpacks to at most; of streams, which take room as they go, anything.</summary>
    private static int MostPerByte(CompressionCodec codec) => codec switch
    {
        CompressionCodec.Snappy => 32,
        CompressionCodec.Lz4Raw => 256,
        CompressionCodec.Zstd => 1 << 16,
        _ => int.MaxValue,
    };

    private static byte[] UnpackSnappy(byte[] packed, int start, int length, int bytes)
    {
        var said = new PageBytes(packed, start, start + length).TakeVarint();
        if (said != (ulong)bytes)
            throw new ParquetDataException($"a page of {bytes} bytes unpacks to {said}");
        try
        {
            var made = IronSnappy.Snappy.Decode(packed.AsSpan(start, length));
            return made.Length == bytes ? made : throw new ParquetDataException("a page cannot be unpacked by Snappy");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException
            or IndexOutOfRangeException or OverflowException)
        {
            throw new ParquetDataException($"a page cannot be unpacked by Snappy: {e.Message}");
        }
    }
}
