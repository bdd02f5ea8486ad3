namespace Predictive.Data;

/// <summary>Finds the name that someone probably meant (Levenshtein distance, case ignored).</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest edits from the word, or null where none is near enough to be meant.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var nearest = candidates
            .Select(candidate => (Name: candidate, Edits: Edits(word, candidate)))
            .OrderBy(c => c.Edits).ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Edits <= Math.Max(1, (word.Length + 1) / 3) ? nearest.Name : null;
    }

    /// <summary>A sentence to end an error with: <c> Did you mean 'x'?</c>, or nothing where no name is near.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } name ? $" Did you mean '{name}'?" : "";

    private static int Edits(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = above[0];
            above[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, above[j]) = (above[j], Math.Min(diagonal + change, Math.Min(above[j], above[j - 1]) + 1));
            }
        }

        return above[right.Length];
    }
}
