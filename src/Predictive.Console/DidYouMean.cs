namespace Predictive.Commands;

/// <summary>Finds the word that was meant by one with a slip of the finger in it.</summary>
public static class DidYouMean
{
    /// <summary>
    /// The candidate with the fewest slips: at most one for every three letters; null where none is so near.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var nearest = candidates
            .Select(candidate => (Name: candidate, Slips: Slips(word, candidate)))
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault(candidate => candidate.Slips <= Math.Max(1, word.TrimStart('-').Length / 3));
        return nearest.Name;
    }

    /// <summary>
    /// Letters inserted, left out, replaced, or swapped with their neighbour (optimal string alignment).
    /// </summary>
    private static int Slips(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[from.Length, to.Length];
    }
}
