namespace Predictive.Evaluation;

/// <summary>How many rows converted and how many did not, and in how many accounts.</summary>
internal sealed record Evidence
{
    private Evidence(bool[] converted, int[] clusters)
    {
        Rows = converted.Length;
        Conversions = converted.Count(one => one);
        ConvertedClusters = ClustersWith(converted, clusters, outcome: true);
        UnconvertedClusters = ClustersWith(converted, clusters, outcome: false);
    }

    public int Rows { get; }

    public int Conversions { get; }

    public int ConvertedClusters { get; }

    public int UnconvertedClusters { get; }

    public static Evidence Of(ScoredRows rows) =>
        new(Array.ConvertAll(rows.Labels, label => label == 1), rows.Clusters);

    /// <summary>Of rows that converted or not, with the account of each.</summary>
    public static Evidence Of(bool[] converted, int[] clusters) => new(converted, clusters);

    /// <summary>
    /// Why resampling gives no interval: of a handful of conversions it draws the same few again and again, and shows
    /// less spread than there is. Null where there are enough.
    /// </summary>
    public string? WhyNoInterval(int fewestConversions = EvaluationReport.FewestConversions)
    {
        const int Fewest = EvaluationReport.FewestConversions;
        return Conversions < fewestConversions || ConvertedClusters < Fewest
            ? Words("conversions", Conversions, ConvertedClusters, fewestConversions)
            : Rows - Conversions < Fewest || UnconvertedClusters < Fewest
                ? Words("rows that did not convert", Rows - Conversions, UnconvertedClusters, Fewest)
            : null;
    }

    private string Words(string what, int count, int accounts, int fewest)
    {
        const int Fewest = EvaluationReport.FewestConversions;
        return FormattableString.Invariant($"Too few {what}: {count:N0} of {Rows:N0} rows, in {accounts:N0} accounts; ")
            + $"at least {fewest} in {Fewest} accounts are needed.";
    }

    private static int ClustersWith(bool[] converted, int[] clusters, bool outcome) =>
        Enumerable.Range(0, converted.Length).Where(row => converted[row] == outcome)
            .DistinctBy(row => clusters[row]).Count();
}
