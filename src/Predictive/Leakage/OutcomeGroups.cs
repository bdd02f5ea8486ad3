namespace Predictive.Leakage;

/// <summary>Rows by group, each group in the order of time; groups of one row are left out.</summary>
/// <param name="Name">What the groups are of.</param>
/// <param name="Members">The rows of each group.</param>
internal sealed record OutcomeGroups(string Name, IReadOnlyList<int[]> Members)
{
    /// <summary>Fewer groups than this say nothing.</summary>
    public const int Fewest = 50;

    /// <summary>The groups of these keys; null where they are too few.</summary>
    public static OutcomeGroups? Of(string name, string?[] keys)
    {
        int[][] members =
        [
            .. Enumerable.Range(0, keys.Length).Where(row => keys[row] is not null)
                .GroupBy(row => keys[row]!, StringComparer.Ordinal)
                .Select(group => group.ToArray()).Where(group => group.Length > 1),
        ];
        return members.Length < Fewest ? null : new OutcomeGroups(name, members);
    }
}
