namespace Predictive.Tables.Parquet.Writing;

/// <summary>Writes bytes and knows where in the file they begin.</summary>
internal sealed class CountedStream(Stream file)
{
    /// <summary>How many bytes were written.</summary>
    public long At { get; private set; }

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        At += bytes.Length;
    }
}
