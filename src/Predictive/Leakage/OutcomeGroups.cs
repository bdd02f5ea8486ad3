namespace Predictive.Leakage;

/// <summary>Rows by group, each group in the order of time; groups of one row are left out.</summary>
/// <param name="Name">What the groups are of.</param>
/// <param name="Members">The rows of each group.</param>
internal sealed record OutcomeGroups(string Name, IReadOnlyList<int[]> Members)
{
    /// <summary>Fewer groups than this say nothing.</summary>
    public const int Fewest = 50;

    /// <summary>The groups of these levels, of which 0 is none; null where they are too few.</summary>
    public static OutcomeGroups? Of(string name, int[] levels)
    {
        var rows = new int[levels.Max() + 1];
        foreach (var level in levels)
        {
            rows[level]++;
        }

        if (rows.Skip(1).Count(count => count > 1) < Fewest)
        {
            return null;
        }

        var members = Array.ConvertAll(rows, count => new int[count]);
        var filled = new int[rows.Length];
        for (var row = 0; row < levels.Length; row++)
        {
            members[levels[row]][filled[levels[row]]++] = row;
        }

        return new OutcomeGroups(name, [.. members.Skip(1).Where(group => group.Length > 1)]);
    }
}
