namespace Predictive.Learning.Growing;

/// <summary>Some of the rows, in order; each chunk has its own stretch.</summary>
internal sealed class RowList
{
    private readonly int[] _rows;
    private readonly int[] _counts;
    private readonly bool _areAll;

    /// <summary>Makes room for rows.</summary>
    public RowList(int rows)
        : this(GC.AllocateUninitializedArray<int>(rows), rows, areAll: false)
    {
    }

    private RowList(int[] rows, int count, bool areAll)
    {
        _rows = rows;
        _counts = new int[RowChunks.Count(count)];
        _areAll = areAll;
    }

    /// <summary>How many chunks there are.</summary>
    public int Chunks => _counts.Length;

    /// <summary>How many rows are listed.</summary>
    public int Count => _counts.Sum();

    /// <summary>All rows: counted from its first one, every chunk has the same, so that one stretch will do.</summary>
    public static RowList All(int rows)
    {
        var stretch = new int[Math.Min(rows, RowChunks.Rows)];
        for (var row = 0; row < stretch.Length; row++)
        {
            stretch[row] = row;
        }

        var all = new RowList(stretch, rows, areAll: true);
        for (var chunk = 0; chunk < all.Chunks; chunk++)
        {
            all.SetCount(chunk, RowChunks.Length(chunk, rows));
        }

        return all;
    }

    /// <summary>The row from which the listed rows of a chunk are counted.</summary>
    public int First(int chunk) => _areAll ? RowChunks.Start(chunk) : 0;

    /// <summary>The rows of a chunk that are listed, counted from <see cref="First"/>.</summary>
    public ReadOnlySpan<int> Listed(int chunk) =>
        _rows.AsSpan(_areAll ? 0 : RowChunks.Start(chunk), _counts[chunk]);

    /// <summary>Room for all rows of a chunk, counted from row 0; not in a list of all rows.</summary>
    public Span<int> Room(int chunk) =>
        _rows.AsSpan(RowChunks.Start(chunk), RowChunks.Length(chunk, _rows.Length));

    /// <summary>Says how many rows of a chunk were listed.</summary>
    public void SetCount(int chunk, int count) => _counts[chunk] = count;
}
