using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Which rows of a page have a value: 1, and which have none: 0.</summary>
internal abstract class Levels
{
    /// <summary>Reads the next ones.</summary>
    public abstract void Read(Span<int> into);

    /// <summary>Of a column that never misses a value.</summary>
    public static Levels AllThere { get; } = new Always();

    /// <summary>Of a page of version 1, whose levels stand before its values.</summary>
    public static Levels Before(PageBytes bytes, ParquetEncoding encoding, int rows) => encoding switch
    {
        ParquetEncoding.Rle => new Runs(bytes.TakePart(bytes.TakeLength())),
        ParquetEncoding.BitPacked => new Packed(bytes.TakePart((int)BitPacking.BytesOf(rows, 1))),
        _ => throw new ParquetDataException($"the levels of a page have the encoding {encoding}"),
    };

    /// <summary>Of a page of version 2, whose levels stand apart.</summary>
    public static Levels Apart(PageBytes bytes) => new Runs(bytes);

    private sealed class Always : Levels
    {
        public override void Read(Span<int> into) => into.Fill(1);
    }

    private sealed class Runs(PageBytes bytes) : Levels
    {
        private readonly RunReader _runs = new(bytes, width: 1);

        public override void Read(Span<int> into) => _runs.Read(into);
    }

    /// <summary>The old way: a bit for each row, the highest of a byte first.</summary>
    private sealed class Packed(PageBytes bytes) : Levels
    {
        private int _at;

        public override void Read(Span<int> into)
        {
            var rest = bytes.Rest;
            for (var i = 0; i < into.Length; i++, _at++)
                into[i] = (rest[_at >> 3] >> (7 - (_at & 7))) & 1;
        }
    }
}
