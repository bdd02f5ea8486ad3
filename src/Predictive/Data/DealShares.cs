namespace Predictive.Data;

/// <summary>The money of deals that were won, split equally among the leads of each: sums stay the same.</summary>
internal sealed class DealShares
{
    private readonly Dictionary<string, double> _ofLead = new(StringComparer.Ordinal);

    private DealShares()
    {
    }

    /// <summary>Deals that were won.</summary>
    public int Won { get; private set; }

    /// <summary>Deals that were won and whose amount is not known; they count as the mean of the others.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>What a lead has of all deals together; 0 where it has none.</summary>
    public double this[string lead] => _ofLead.GetValueOrDefault(lead);

    /// <summary>The money of all deals.</summary>
    public double Total => _ofLead.Values.Sum();

    /// <summary>Splits the deals; null where no amount of a won one is known.</summary>
    public static DealShares? Of(FunnelRecords records)
    {
        var won = records.Opportunities.Where(one => one.Won == true && one.LeadIds.Count > 0).ToList();
        var known = won.Where(one => one.Amount is not null).ToList();
        if (known.Count == 0)
            return null;
        var shares = new DealShares { Won = won.Count, WithoutAmount = won.Count - known.Count };
        var mean = known.Average(one => one.Amount!.Value);
        foreach (var deal in won)
        {
            var share = (deal.Amount ?? mean) / deal.LeadIds.Count;
            foreach (var lead in deal.LeadIds)
                shares._ofLead[lead] = shares[lead] + share;
        }

        return shares;
    }
}
