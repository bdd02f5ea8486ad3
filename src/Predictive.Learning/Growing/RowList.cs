namespace Predictive.Learning.Growing;

/// <summary>Some of the rows, in order; each chunk has its own stretch.</summary>
internal sealed class RowList
{
    private readonly int[] _rows;
    private readonly int[] _counts;

    /// <summary>Makes room for rows.</summary>
    public RowList(int rows)
    {
        _rows = GC.AllocateUninitializedArray<int>(rows);
        _counts = new int[RowChunks.Count(rows)];
    }

    /// <summary>How many chunks there are.</summary>
    public int Chunks => _counts.Length;

    /// <summary>How many rows are listed.</summary>
    public int Count => _counts.Sum();

    /// <summary>The rows of a chunk that are listed.</summary>
    public ReadOnlySpan<int> Listed(int chunk) => _rows.AsSpan(RowChunks.Start(chunk), _counts[chunk]);

    /// <summary>Room for all rows of a chunk.</summary>
    public Span<int> Room(int chunk) =>
        _rows.AsSpan(RowChunks.Start(chunk), RowChunks.Length(chunk, _rows.Length));

    /// <summary>Says how many rows of a chunk were listed.</summary>
    public void SetCount(int chunk, int count) => _counts[chunk] = count;
}
