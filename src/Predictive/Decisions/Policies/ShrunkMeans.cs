namespace Predictive.Decisions.Policies;

/// <summary>
/// Means of groups that lean towards the mean of all, the more the fewer members a group has and the less groups
/// differ: t² / (t² + s²/n) x the group's own mean + (s²/n) / (t² + s²/n) x the mean of all, where n is the size of the
/// group, s² the variance within groups and t² that between them, by the moments of the analysis of variance, not
/// below 0 (empirical Bayes: Efron and Morris, 1975; credibility: Bühlmann and Straub, 1970).
/// </summary>
internal static class ShrunkMeans
{
    /// <summary>The means, by group.</summary>
    /// <param name="groups">The values of the members of each group, each of one member at least.</param>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyDictionary<string, List<double>> groups)
    {
        double count = groups.Values.Sum(values => values.Count);
        var all = groups.Values.Sum(values => values.Sum()) / count;
        var within = groups.Values.Sum(values => values.Sum(value => Square(value - values.Average())));
        var between = groups.Values.Sum(values => values.Count * Square(values.Average() - all));
        var size = (count - (groups.Values.Sum(values => Square(values.Count)) / count));
        var inner = count > groups.Count ? within / (count - groups.Count) : 0;
        var outer = size > 0 ? Math.Max(0, (between - ((groups.Count - 1) * inner)) / size) : 0;
        return groups.ToDictionary(group => group.Key, group => Leaning(group.Value), StringComparer.OrdinalIgnoreCase);

        double Leaning(List<double> values)
        {
            var noise = inner / values.Count;
            return outer + noise > 0 ? ((outer * values.Average()) + (noise * all)) / (outer + noise) : all;
        }
    }

    private static double Square(double value) => value * value;
}
