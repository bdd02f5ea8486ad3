namespace Predictive.Evaluation.Auditing;

/// <summary>
/// A conversion rate with Wilson's interval on as many leads as those would be worth if no two shared an account
/// (the design effect of Kish 1965).
/// </summary>
internal static class ClusteredRate
{
    /// <summary>The rate of some leads.</summary>
    /// <param name="labels">0 or 1 a lead.</param>
    /// <param name="clusters">The account of each lead.</param>
    /// <param name="members">The leads.</param>
    public static Estimate Of(double[] labels, int[] clusters, IReadOnlyList<int> members)
    {
        if (members.Count == 0)
            return Estimate.Unsaid("There is no such lead.");
        var rate = members.Average(lead => labels[lead]);
        var deviations = new Dictionary<int, double>();
        foreach (var lead in members)
            deviations[clusters[lead]] = deviations.GetValueOrDefault(clusters[lead]) + labels[lead] - rate;
        var accounts = (double)deviations.Count;
        var squares = deviations.Values.Sum(one => one * one) * (accounts / Math.Max(1, accounts - 1));
        var worth = squares > 0 ? rate * (1 - rate) * members.Count * members.Count / squares : accounts;
        return WilsonInterval.Of(rate, Math.Min(worth, members.Count));
    }
}
