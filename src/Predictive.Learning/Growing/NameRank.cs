namespace Predictive.Learning.Growing;

/// <summary>
/// The place of each column by name, so that no choice depends on the order in which columns are given.
/// </summary>
internal static class NameRank
{
    /// <summary>The rank of each column.</summary>
    public static int[] Of(IReadOnlyList<FeatureColumn> columns)
    {
        var ranks = new int[columns.Count];
        var ordered = Ordered(columns);
        for (var rank = 0; rank < ordered.Length; rank++)
        {
            ranks[ordered[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>The columns in the order of their names.</summary>
    public static int[] Ordered(IReadOnlyList<FeatureColumn> columns) =>
        [.. Enumerable.Range(0, columns.Count).OrderBy(column => columns[column].Name, StringComparer.Ordinal)];
}
