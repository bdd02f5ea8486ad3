using System.Buffers.Binary;
using Predictive.Tables.Parquet.Metadata;
using Predictive.Tables.Parquet.Pages;

namespace Predictive.Tables.Parquet;

/// <summary>
/// One Parquet file: its columns, its row groups, and the values of a column in a row group. The rest of the house
/// knows Parquet by this file alone, so that another library could take its place here.
/// </summary>
internal sealed class ParquetFile : IDisposable
{
    private const int TailBytes = 8;
    private readonly FileBytes _file;
    private readonly FileMetadata _metadata;

    private ParquetFile(FileBytes file, FileMetadata metadata) => (_file, _metadata) = (file, metadata);

    /// <summary>Where it lies.</summary>
    public string Path => _file.Path;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ParquetColumn> Columns => _metadata.Columns;

    /// <summary>Its row groups.</summary>
    public IReadOnlyList<RowGroup> RowGroups => _metadata.RowGroups;

    /// <summary>Opens a file and reads what its end says of it.</summary>
    /// <exception cref="TableException">It is no Parquet file, is broken, or has nested columns.</exception>
    public static ParquetFile Open(string path)
    {
        FileBytes? file = null;
        try
        {
            file = new FileBytes(path);
            file.Measure();
            var opened = new ParquetFile(file, ReadMetadata(file));
            file = null;
            return opened;
        }
        catch (ParquetDataException e)
        {
            throw new TableException($"{path} cannot be read as Parquet: {e.Message}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new TableException($"{path} cannot be read: {e.Message}", e);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>The values of a column in a row group.</summary>
    public ColumnCursor Read(int rowGroup, int column) =>
        new(_file, RowGroups[rowGroup].Columns[column], Columns[column]);

    /// <summary>
    /// What is wrong with a column, as an error that says where: in which file, row group, column and page.
    /// </summary>
    public TableException Fault(int rowGroup, int column, long offset, Exception cause) => new(
        FormattableString.Invariant($"{Path}: row group {rowGroup + 1}, column '{Columns[column].Name}', page at byte ")
        + FormattableString.Invariant($"{offset}: {cause.Message.TrimEnd('.')}."),
        cause);

    /// <summary>Closes it.</summary>
    public void Dispose() => _file.Dispose();

    private static FileMetadata ReadMetadata(FileBytes file)
    {
        if (file.Length < TailBytes + 4)
            throw new ParquetDataException($"it has {file.Length} bytes, too few for a Parquet file");
        Span<byte> tail = stackalloc byte[TailBytes];
        file.Read(file.Length - TailBytes, tail);
        if (tail[4..].SequenceEqual("PARE"u8))
            throw new ParquetDataException("it is encrypted, which is not supported");
        if (!tail[4..].SequenceEqual("PAR1"u8))
            throw new ParquetDataException("it does not end as Parquet does; it was cut off, or is something else");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        var start = file.Length - TailBytes - length;
        if (start < 4)
            throw new ParquetDataException($"its metadata of {length} bytes is longer than the file");
        var bytes = new byte[length];
        file.Read(start, bytes);
        return FileMetadata.Read(bytes, start);
    }
}
