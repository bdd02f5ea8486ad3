namespace Predictive.Tables.Parquet.Encodings;

/// <summary>The places of values in the dictionary of their column chunk.</summary>
internal sealed class DictionaryIndexes
{
    private readonly RunReader _runs;
    private readonly int _size;

    /// <param name="bytes">The page's values.</param>
    /// <param name="size">How many values the dictionary has.</param>
    public DictionaryIndexes(PageBytes bytes, int size)
    {
        _size = size;
        var width = bytes.Left == 0 ? 0 : bytes.TakeSpan(1)[0];
        _runs = new RunReader(bytes, width);
    }

    /// <summary>Reads the next places.</summary>
    public void Read(Span<int> into)
    {
        _runs.Read(into);
        foreach (var index in into)
        {
            if ((uint)index >= (uint)_size)
                throw new ParquetDataException($"a value is the {index}th of a dictionary of {_size}");
        }
    }
}
