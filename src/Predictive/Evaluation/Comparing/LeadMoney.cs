using Predictive.Data;

namespace Predictive.Evaluation.Comparing;

/// <summary>
/// The opportunities of leads and what their campaigns cost. An opportunity is shared evenly among all the leads that
/// it belongs to, whether compared or not, so that no deal counts twice; so is a campaign's cost among its leads.
/// </summary>
internal sealed class LeadMoney
{
    private readonly ILookup<string, (Opportunity Deal, double Share)> _deals;
    private readonly Dictionary<string, double> _spends;

    public LeadMoney(FunnelRecords records)
    {
        _deals = records.Opportunities
            .Select(deal => (Deal: deal, Leads: deal.LeadIds.Distinct(StringComparer.Ordinal).ToArray()))
            .SelectMany(one => one.Leads, (one, lead) => (lead, one.Deal, Share: 1.0 / one.Leads.Length))
            .ToLookup(one => one.lead, one => (one.Deal, one.Share), StringComparer.Ordinal);
        var sizes = records.Leads.Where(lead => lead.CampaignId is not null).CountBy(lead => lead.CampaignId!)
            .ToDictionary(StringComparer.Ordinal);
        _spends = records.Campaigns.Where(one => one.Cost > 0 && sizes.ContainsKey(one.Id))
            .ToDictionary(one => one.Id, one => one.Cost!.Value / sizes[one.Id], StringComparer.Ordinal);
    }

    /// <summary>A lead's share of the opportunities opened after a moment and at or before another.</summary>
    public (double Opportunities, double Pipeline, double Won) Of(string lead, DateTime? after, DateTime? until)
    {
        var (opportunities, pipeline, won) = (0.0, 0.0, 0.0);
        var opened = _deals[lead].Where(one => one.Deal.CreatedAt > after && one.Deal.CreatedAt <= until);
        foreach (var (deal, share) in opened)
        {
            opportunities += share;
            pipeline += share * (deal.Amount ?? 0);
            won += deal.Won == true ? share * (deal.Amount ?? 0) : 0;
        }

        return (opportunities, pipeline, won);
    }

    /// <summary>A lead's share of what its campaign cost.</summary>
    public double SpendOn(string? campaign) => campaign is null ? 0 : _spends.GetValueOrDefault(campaign);
}
