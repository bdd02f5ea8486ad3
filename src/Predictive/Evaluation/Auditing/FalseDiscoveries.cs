namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Keeps the expected share of false claims among all that are made at or under a rate (Benjamini and Hochberg 1995;
/// for the signs of effects Benjamini and Yekutieli 2005).
/// </summary>
public static class FalseDiscoveries
{
    /// <summary>The rate of the rule audit.</summary>
    public const double UsualRate = 0.1;

    /// <summary>Which claims may be made.</summary>
    /// <param name="chances">
    /// How often chance alone would show as much as each claim; NaN for what is not asked.
    /// </param>
    /// <param name="rate">The rate, above 0 and below 1.</param>
    public static bool[] Claims(IReadOnlyList<double> chances, double rate = UsualRate)
    {
        ArgumentNullException.ThrowIfNull(chances);
        var asked = chances.Where(chance => !double.IsNaN(chance)).Order().ToArray();
        var most = double.NegativeInfinity;
        for (var rank = 0; rank < asked.Length; rank++)
        {
            if (asked[rank] <= rate * (rank + 1) / asked.Length)
                most = asked[rank];
        }

        return [.. chances.Select(chance => chance <= most)];
    }
}
