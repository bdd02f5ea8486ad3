using System.Runtime.InteropServices;
using Predictive.Tables.Parquet.Metadata;
using Predictive.Tables.Parquet.Pages;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>Writes the pages of a column in a row group: a dictionary where it saves room, then the values.</summary>
internal sealed class ChunkWriter
{
    private const int RowsPerPage = 1 << 14;

    private readonly CountedStream _file;
    private readonly CompressionCodec _codec;
    private long _unpackedBytes;

    private ChunkWriter(CountedStream file, CompressionCodec codec) => (_file, _codec) = (file, codec);

    /// <summary>Writes a column chunk and empties the buffer.</summary>
    public static WrittenChunk Write(CountedStream file, ColumnBuffer buffer, CompressionCodec codec)
    {
        var chunk = new ChunkWriter(file, codec).Write(buffer);
        buffer.Clear();
        return chunk;
    }

    private WrittenChunk Write(ColumnBuffer buffer)
    {
        var start = _file.At;
        var dictionary = ColumnDictionary.Of(buffer);
        if (dictionary is not null)
            WriteDictionary(buffer, dictionary);
        var dataStart = _file.At;
        var value = 0;
        for (var row = 0; row < buffer.IsThere.Count; row += RowsPerPage)
            value = WriteValues(buffer, dictionary, row, Math.Min(row + RowsPerPage, buffer.IsThere.Count), value);
        var range = ChunkStatistics.Of(buffer);
        return new WrittenChunk(
            dictionary is null ? 0 : start, dataStart, _file.At - start, _unpackedBytes, buffer.IsThere.Count - value,
            range?.Least, range?.Greatest);
    }

    private void WriteDictionary(ColumnBuffer buffer, ColumnDictionary dictionary)
    {
        using var page = new MemoryStream();
        foreach (var value in dictionary.Firsts)
            PageEncoding.WritePlain(buffer, value, value + 1, page);
        WritePage(page, PageType.Dictionary, header => header.Begin(7)
            .Int(1, dictionary.Firsts.Length).Int(2, (int)ParquetEncoding.Plain).End());
    }

    private int WriteValues(ColumnBuffer buffer, ColumnDictionary? dictionary, int row, int end, int value)
    {
        using var page = new MemoryStream();
        var isThere = CollectionsMarshal.AsSpan(buffer.IsThere)[row..end];
        PageEncoding.WriteLevels(isThere, page);
        var behind = value + isThere.Count(true);
        if (dictionary is null)
            PageEncoding.WritePlain(buffer, value, behind, page);
        else
            PageEncoding.WriteIndexes(dictionary.Indexes[value..behind], dictionary.Firsts.Length, page);
        var encoding = dictionary is null ? ParquetEncoding.Plain : ParquetEncoding.RleDictionary;
        WritePage(page, PageType.Data, header => header.Begin(5)
            .Int(1, end - row).Int(2, (int)encoding).Int(3, (int)ParquetEncoding.Rle)
            .Int(4, (int)ParquetEncoding.Rle).End());
        return behind;
    }

    private void WritePage(MemoryStream page, PageType type, Action<ThriftWriter> values)
    {
        var bytes = page.ToArray();
        var packed = _codec == CompressionCodec.Snappy ? IronSnappy.Snappy.Encode(bytes) : bytes;
        var header = new ThriftWriter()
            .Int(1, (int)type).Int(2, bytes.Length).Int(3, packed.Length).Int(4, (int)Checksum.Of(packed));
        values(header);
        var head = header.End().ToArray();
        _file.Write(head);
        _file.Write(packed);
        _unpackedBytes += head.Length + bytes.Length;
    }
}
