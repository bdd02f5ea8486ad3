namespace Predictive.Evaluation;

/// <summary>
/// Chooses as many predicted MQLs as there are rule MQLs in every period, by highest likelihood: what the model would
/// have called, had it been given the same number of calls in the same week.
/// </summary>
public static class EqualVolume
{
    /// <summary>Which rows are predicted MQLs.</summary>
    /// <param name="rows">
    /// The rows. Ties of likelihood are broken by a hash of the key, which is stable, does not depend on the order of
    /// rows, and, unlike the key itself, favours neither old nor new leads; without keys by account, then by
    /// position.
    /// </param>
    /// <param name="ruleMqls">Which rows are rule MQLs.</param>
    /// <param name="periods">The period of each row, such as a week's number; null where rows have no dates.</param>
    public static bool[] Choose(ScoredRows rows, bool[] ruleMqls, int[]? periods)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(ruleMqls);
        var places = rows.Keys is { } keys ? Array.ConvertAll(keys, HashOf) : new ulong[rows.Rows];
        var chosen = new bool[rows.Rows];
        foreach (var period in Enumerable.Range(0, rows.Rows).GroupBy(row => periods?[row] ?? 0))
        {
            var called = period
                .OrderByDescending(row => rows.Likelihoods[row])
                .ThenBy(row => places[row])
                .ThenBy(row => rows.Keys?[row], StringComparer.Ordinal)
                .ThenBy(row => rows.Clusters[row])
                .Take(period.Count(row => ruleMqls[row]));
            foreach (var row in called)
            {
                chosen[row] = true;
            }
        }

        return chosen;
    }

    /// <summary>FNV-1a over the key's characters, 64 bits, then mixed so that neighbouring keys part.</summary>
    private static ulong HashOf(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in key)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }
}
