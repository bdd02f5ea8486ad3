using Predictive.Tables.Parquet.Metadata;
using Predictive.Tables.Parquet.Writing;

namespace Predictive.Tables;

/// <summary>
/// Writes a Parquet file: pages with checksums, words that recur as dictionaries, statistics, Snappy. The same rows
/// are the same bytes everywhere.
/// </summary>
public sealed class ParquetTableWriter
{
    private const int RowsPerGroup = 1 << 17;

    private readonly CountedStream _file;
    private readonly WrittenColumn[] _columns;
    private readonly ColumnBuffer[] _buffers;
    private readonly List<WrittenGroup> _groups = [];
    private readonly CompressionCodec _codec;
    private readonly int _rowsPerGroup;
    private int _rows;

    private ParquetTableWriter(Stream file, WrittenColumn[] columns, bool isPacked, int rowsPerGroup)
    {
        (_file, _columns, _rowsPerGroup) = (new CountedStream(file), columns, rowsPerGroup);
        _codec = isPacked ? CompressionCodec.Snappy : CompressionCodec.Uncompressed;
        _buffers = [.. columns.Select(column => new ColumnBuffer(column))];
        _file.Write("PAR1"u8);
    }

    /// <summary>Writes a file whole or not at all, over the one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Its columns, of different names.</param>
    /// <param name="write">Writes the rows; if it throws, the file is as it was.</param>
    /// <param name="isPacked">Whether pages are packed by Snappy.</param>
    /// <param name="rowsPerGroup">How many rows are kept in memory and written at once.</param>
    /// <exception cref="IOException">The path is no regular file, or cannot be written.</exception>
    public static void WriteFile(
        string path, IReadOnlyList<WrittenColumn> columns, Action<ParquetTableWriter> write, bool isPacked = true,
        int rowsPerGroup = RowsPerGroup)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerGroup, 1);
        if (columns.Count == 0 || columns.DistinctBy(column => column.Name).Count() < columns.Count)
            throw new ArgumentException("A table has one or more columns, of different names.", nameof(columns));
        AtomicFile.WriteBytes(path, stream =>
        {
            var writer = new ParquetTableWriter(stream, [.. columns], isPacked, rowsPerGroup);
            write(writer);
            writer.Finish();
        });
    }

    /// <summary>Writes one row; null and the empty text are missing cells, but of text, which may be empty.</summary>
    /// <exception cref="FormatException">A cell is not of its column's kind.</exception>
    public void Write(params ReadOnlySpan<string?> fields)
    {
        if (fields.Length != _columns.Length)
            throw new ArgumentException($"A row has {fields.Length} cells; the columns are {_columns.Length}.");
        for (var i = 0; i < fields.Length; i++)
            _buffers[i].Add(fields[i]);
        if (++_rows == _rowsPerGroup)
            EndGroup();
    }

    private void EndGroup()
    {
        if (_rows == 0)
            return;
        _groups.Add(new WrittenGroup(_rows, [.. _buffers.Select(buffer => ChunkWriter.Write(_file, buffer, _codec))]));
        _rows = 0;
    }

    private void Finish()
    {
        EndGroup();
        var footer = FooterWriter.Write(_columns, _groups, _codec);
        _file.Write(footer);
        _file.Write(BitConverter.GetBytes(footer.Length));
        _file.Write("PAR1"u8);
    }
}
