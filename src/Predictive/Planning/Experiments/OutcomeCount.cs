using Predictive.Data;

namespace Predictive.Planning.Experiments;

/// <summary>
/// What came of leads within the horizon after they were handed over. An opportunity of several of them counts once:
/// each has an equal part of it.
/// </summary>
public sealed class OutcomeCount
{
    private readonly int _horizonDays;
    private readonly PrimaryOutcome _primary;
    private readonly ILookup<string, Opportunity> _opportunities;
    private readonly IReadOnlyDictionary<string, DateTime> _conversions;

    /// <summary>Gets ready to count an outcome in these records.</summary>
    /// <exception cref="BadInputException">The records have no such outcome.</exception>
    public OutcomeCount(FunnelRecords records, ConversionStage stage, PrimaryOutcome primary, int horizonDays)
    {
        ArgumentNullException.ThrowIfNull(records);
        Check(records, primary);
        (_primary, _horizonDays) = (primary, horizonDays);
        _conversions = ConversionDates.Of(records, stage);
        _opportunities = records.Opportunities.Where(one => one.CreatedAt is not null)
            .SelectMany(one => one.LeadIds.Distinct(StringComparer.Ordinal), (one, lead) => (lead, one))
            .ToLookup(pair => pair.lead, pair => pair.one, StringComparer.Ordinal);
    }

    /// <summary>Whether leads are counted, so that each usually adds 0 or 1; else money is.</summary>
    public bool IsCounted => _primary != PrimaryOutcome.Pipeline;

    /// <summary>When a lead converted (UTC); null where it did not.</summary>
    public DateTime? ConvertedAt(string leadId) => _conversions.TryGetValue(leadId, out var at) ? at : null;

    /// <summary>What came of each of an account's leads; together, what came of the account.</summary>
    public double[] Of(IReadOnlyList<HandedLead> leads)
    {
        ArgumentNullException.ThrowIfNull(leads);
        if (_primary == PrimaryOutcome.Conversions)
            return [.. leads.Select(one => ConvertedAt(one.LeadId) is { } at && IsInTime(one, at) ? 1.0 : 0.0)];
        var reached = leads.Select(one => _opportunities[one.LeadId]
            .Where(opportunity => IsInTime(one, opportunity.CreatedAt!.Value)).ToList()).ToList();
        var sharers = reached.SelectMany(one => one).CountBy(one => one.Id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return [.. reached.Select(one => one.Sum(opportunity => ValueOf(opportunity) / sharers[opportunity.Id]))];
    }

    private double ValueOf(Opportunity opportunity) =>
        _primary == PrimaryOutcome.Pipeline ? opportunity.Amount ?? 0 : 1;

    private bool IsInTime(HandedLead lead, DateTime at) => at > lead.AsOf && at <= lead.AsOf.AddDays(_horizonDays);

    private static void Check(FunnelRecords records, PrimaryOutcome primary)
    {
        if (primary != PrimaryOutcome.Conversions && !records.Opportunities.Any(one => one.CreatedAt is not null))
            throw new BadInputException("The funnel has no opportunities with dates; use --primary conversions.");
        if (primary == PrimaryOutcome.Pipeline && !records.Opportunities.Any(one => one.Amount > 0))
            throw new BadInputException("No opportunity has an amount, so there is no pipeline; use --primary "
                + "opportunities.");
    }
}
