using System.Buffers.Binary;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>The bytes of an unpacked page from a place on.</summary>
/// <param name="data">The bytes.</param>
/// <param name="at">From where on.</param>
/// <param name="end">Before where they end.</param>
internal sealed class PageBytes(byte[] data, int at, int end)
{
    /// <summary>All bytes, those before the place too.</summary>
    public byte[] Data => data;

    /// <summary>The place.</summary>
    public int At => at;

    /// <summary>How many bytes are left.</summary>
    public int Left => end - at;

    /// <summary>The bytes that are left.</summary>
    public ReadOnlySpan<byte> Rest => data.AsSpan(at, end - at);

    /// <summary>Takes bytes and gives where they begin.</summary>
    public int Take(long count)
    {
        if (count < 0 || count > end - at)
            throw ParquetDataException.Ended("the page");
        var from = at;
        at += (int)count;
        return from;
    }

    /// <summary>Takes bytes.</summary>
    public ReadOnlySpan<byte> TakeSpan(long count) => data.AsSpan(Take(count), (int)count);

    /// <summary>Takes a length of four bytes.</summary>
    public int TakeLength()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(TakeSpan(4));
        return length >= 0 && length <= Left ? length : throw ParquetDataException.Ended("the page");
    }

    /// <summary>Takes bytes apart, so that they can be read beside those after them.</summary>
    public PageBytes TakePart(int count)
    {
        var from = Take(count);
        return new PageBytes(data, from, from + count);
    }

    /// <summary>The same bytes from the same place, read on its own.</summary>
    public PageBytes Copy() => new(data, at, end);

    /// <summary>Takes a number in groups of seven bits.</summary>
    public ulong TakeVarint()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = data[Take(1)];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new ParquetDataException("a number of the page never ends");
    }
}
