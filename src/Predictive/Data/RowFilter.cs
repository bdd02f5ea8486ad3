namespace Predictive.Data;

/// <summary>Which rows of a file a table is made of, by the words of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Words">Its words; one that ends with <c>*</c> is a beginning, the empty one a missing value.</param>
/// <param name="Keeps">Whether rows with such a word are the table's, or all others.</param>
/// <param name="Place">Where the funnel file says so.</param>
public sealed record RowFilter(string Column, IReadOnlyList<string> Words, bool Keeps, FunnelPlace Place)
{
    /// <summary>Whether a row with this word (null: missing) is one of the table's.</summary>
    public bool Fits(string? word) => Words.Any(known => IsMeant(known, word ?? "")) == Keeps;

    private static bool IsMeant(string known, string word) => known.EndsWith('*')
        ? word.StartsWith(known[..^1], StringComparison.Ordinal)
        : word == known;
}
