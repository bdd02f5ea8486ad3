namespace Predictive.Tables.Parquet.Compression;

/// <summary>Unpacks by a stream of .NET. Room is made as bytes come, never for bytes that were only promised.</summary>
internal static class StreamUnpacking
{
    private const int FirstRoom = 1 << 16;

    /// <summary>Unpacks exactly so many bytes.</summary>
    public static byte[] Unpack(Stream unpacking, int bytes)
    {
        try
        {
            return UnpackAll(unpacking, bytes);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new ParquetDataException($"a page cannot be unpacked: {e.Message.TrimEnd('.')}");
        }
    }

    private static byte[] UnpackAll(Stream unpacking, int bytes)
    {
        var made = new byte[Math.Min(bytes, FirstRoom)];
        var count = 0;
        while (count < bytes)
        {
            if (count == made.Length)
                Array.Resize(ref made, (int)Math.Min(bytes, 2L * made.Length));
            var read = unpacking.Read(made, count, made.Length - count);
            if (read == 0)
                throw new ParquetDataException($"a page of {bytes} bytes unpacks to {count}");
            count += read;
        }

        return unpacking.ReadByte() < 0
            ? made
            : throw new ParquetDataException($"a page of {bytes} bytes unpacks to more");
    }
}
