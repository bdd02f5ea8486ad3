namespace Predictive.Evaluation.Auditing;

/// <summary>
/// A conversion rate with Wilson's interval on as many leads as those would be worth if no two shared an account
/// (the design effect of Kish 1965).
/// </summary>
internal static class ClusteredRate
{
    /// <summary>The rate of some leads, which stand in their order.</summary>
    public static Estimate Of(AuditedLeads leads, IReadOnlyList<int> members)
    {
        if (members.Count == 0)
            return Estimate.Unsaid("There is no such lead.");
        var rate = members.Average(lead => leads.Labels[lead]);
        var (squares, sum) = (0.0, 0.0);
        for (var place = 0; place < members.Count; place++)
        {
            sum += leads.Labels[members[place]] - rate;
            if (place + 1 < members.Count && leads.Clusters[members[place + 1]] == leads.Clusters[members[place]])
                continue;
            squares += sum * sum;
            sum = 0;
        }

        var accounts = (double)leads.AccountsOf(members);
        squares *= accounts / Math.Max(1, accounts - 1);
        var worth = squares > 0 ? rate * (1 - rate) * members.Count * members.Count / squares : accounts;
        return WilsonInterval.Of(rate, Math.Min(worth, members.Count));
    }
}
