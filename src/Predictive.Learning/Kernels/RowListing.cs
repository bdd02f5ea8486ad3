namespace Predictive.Learning.Kernels;

/// <summary>A list of rows that a division fills with one of its two sides.</summary>
/// <param name="rows">Room for 8 rows more than can come; empty where no list is wanted.</param>
/// <param name="kept">A bit a row that may be listed, 64 rows a number; empty where all may.</param>
/// <param name="ofMoved">Whether the rows that move are listed, or those that stay.</param>
/// <param name="firstRow">The row that stands first.</param>
internal readonly ref struct RowListing(Span<int> rows, ReadOnlySpan<ulong> kept, bool ofMoved, int firstRow)
{
    /// <summary>Where the list goes.</summary>
    public Span<int> Rows { get; } = rows;

    /// <summary>A bit a row that may be listed.</summary>
    public ReadOnlySpan<ulong> Kept { get; } = kept;

    /// <summary>Whether the rows that move are listed.</summary>
    public bool OfMoved { get; } = ofMoved;

    /// <summary>The row that stands first.</summary>
    public int FirstRow { get; } = firstRow;

    /// <summary>Whether a list is wanted.</summary>
    public bool IsWanted => !Rows.IsEmpty;

    /// <summary>Whether a row may be listed.</summary>
    public bool MayList(int at) => Kept.IsEmpty || ((Kept[at >> 6] >> at) & 1) != 0;
}
