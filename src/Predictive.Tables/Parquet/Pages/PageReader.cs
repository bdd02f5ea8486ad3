using Predictive.Tables.Parquet.Compression;
using Predictive.Tables.Parquet.Encodings;
using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Pages;

/// <summary>Goes through the pages of a column chunk; the bytes of one are read only when asked for.</summary>
internal sealed class PageReader(FileBytes file, ColumnChunk chunk)
{
    private const int UsualHeader = 256;
    private const int LongestHeader = 16 << 20;

    private readonly long _end = chunk.Start + chunk.Bytes;
    private long _next = chunk.Start;
    private byte[] _packed = [];
    private long _bodyAt;

    /// <summary>Where the current page's header begins, for errors.</summary>
    public long At { get; private set; } = chunk.Start;

    /// <summary>What stands before the current page.</summary>
    public PageHeader Header { get; private set; } = null!;

    /// <summary>Goes to the next page.</summary>
    /// <exception cref="ParquetDataException">There is none, or its header makes no sense.</exception>
    public void Next()
    {
        At = _next;
        for (var size = UsualHeader; ; size *= 8)
        {
            var bytes = new byte[(int)Math.Min(size, _end - At)];
            file.Read(At, bytes);
            try
            {
                Header = PageHeader.Read(bytes, out var length);
                _bodyAt = At + length;
                break;
            }
            catch (ParquetDataException e) when (
                e.EndedEarly && bytes.Length == size && size < LongestHeader)
            {
                // The header is longer than usual; more of it is read.
            }
        }

        if (Header.PackedBytes > _end - _bodyAt)
            throw ParquetDataException.Ended("the column chunk");
        _next = _bodyAt + Header.PackedBytes;
    }

    /// <summary>Reads, checks and unpacks the current page.</summary>
    /// <param name="isKept">Whether its bytes stay when the next page is read.</param>
    /// <param name="levels">The levels that stand apart; of pages of version 2.</param>
    public PageBytes Body(bool isKept, out PageBytes levels)
    {
        var packed = isKept || _packed.Length < Header.PackedBytes ? new byte[Header.PackedBytes] : _packed;
        if (!isKept)
            _packed = packed;
        file.Read(_bodyAt, packed.AsSpan(0, Header.PackedBytes));
        if (Header.Checksum is { } checksum && Checksum.Of(packed.AsSpan(0, Header.PackedBytes)) != checksum)
            throw new ParquetDataException("the bytes of a page are not those that were written: its checksum differs");
        if (Header.RepetitionBytes > 0)
            throw new ParquetDataException("a page of a flat column has repetition levels");
        var start = Header.LevelBytes;
        levels = new PageBytes(packed, 0, start);
        var (length, bytes) = (Header.PackedBytes - start, Header.Bytes - start);
        if (chunk.Codec == CompressionCodec.Uncompressed || !Header.IsPacked)
        {
            return bytes == length
                ? new PageBytes(packed, start, start + length)
                : throw new ParquetDataException($"a page that is not packed has {length} bytes in place of {bytes}");
        }

        return new PageBytes(PagePacking.Unpack(chunk.Codec, packed, start, length, bytes), 0, bytes);
    }
}
