using Microsoft.Win32.SafeHandles;

namespace Predictive.Tables.Parquet.Pages;

/// <summary>The bytes of a file, wherever one likes to read them.</summary>
internal sealed class FileBytes(string path) : IDisposable
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path);

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; } = -1;

    /// <summary>Asks for the length; what has none, such as a pipe, cannot be read here.</summary>
    public void Measure() => Length = RandomAccess.GetLength(_handle);

    /// <summary>Reads bytes.</summary>
    /// <exception cref="ParquetDataException">The file ends before.</exception>
    public void Read(long from, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var read = RandomAccess.Read(_handle, into, from);
            if (read == 0)
                throw new ParquetDataException("the file has become shorter");
            into = into[read..];
            from += read;
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => _handle.Dispose();
}
