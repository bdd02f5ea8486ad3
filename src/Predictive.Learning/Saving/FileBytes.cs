namespace Predictive.Learning.Saving;

/// <summary>Reads a stream to its end, up to a limit.</summary>
internal static class FileBytes
{
    private const int FirstRoom = 1 << 16;

    /// <summary>The bytes from where the stream stands to its end.</summary>
    /// <exception cref="InvalidDataException">There are more than <paramref name="most"/>.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, int most)
    {
        var left = stream.CanSeek ? stream.Length - stream.Position : FirstRoom;
        var bytes = new byte[(int)Math.Clamp(left + 1, FirstRoom, (long)most + 1)];
        var filled = 0;
        while (true)
        {
            var read = stream.Read(bytes, filled, bytes.Length - filled);
            filled += read;
            if (filled > most)
            {
                throw new InvalidDataException(
                    $"The model file has more than {most >> 20} MB; no model of this house is that large.");
            }

            if (read == 0) return bytes.AsMemory(0, filled);
            if (filled == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(2L * filled, (long)most + 1));
        }
    }
}
