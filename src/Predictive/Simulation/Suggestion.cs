namespace Predictive.Simulation;

/// <summary>Guesses what a mistyped word meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?" with the nearest known word, or nothing where none is near.</summary>
    public static string For(string typed, IEnumerable<string> known)
    {
        var nearest = known.MinBy(word => Distance(typed, word));
        return nearest is not null && Distance(typed, nearest) <= Math.Max(2, nearest.Length / 3)
            ? $" Did you mean '{nearest}'?"
            : "";
    }

    /// <summary>The number of letters to insert, drop or change (Levenshtein), whatever their case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
