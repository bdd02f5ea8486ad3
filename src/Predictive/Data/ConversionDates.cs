using Predictive.Data.Events;

namespace Predictive.Data;

/// <summary>When each lead first converted.</summary>
public static class ConversionDates
{
    /// <summary>
    /// The first conversion (UTC) of every lead that has a dated one. An opportunity converts all its leads. A flat
    /// table whose outcome has no date gives nothing here: see <see cref="Lead.Outcome"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, DateTime> Of(FunnelRecords records, ConversionStage stage)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(stage);
        var first = new Dictionary<string, DateTime>();
        foreach (var (lead, at) in All(records, stage))
        {
            if (!first.TryGetValue(lead, out var known) || at < known)
                first[lead] = at;
        }

        return first;
    }

    private static IEnumerable<(string Lead, DateTime At)> All(FunnelRecords records, ConversionStage stage) =>
        stage.Kind switch
        {
            ConversionKind.Accepted =>
                from said in records.Dispositions where said.Verdict == "accepted" select (said.LeadId, said.At),
            ConversionKind.Opportunity =>
                from opportunity in records.Opportunities
                where opportunity.CreatedAt is not null
                from lead in opportunity.LeadIds
                select (lead, opportunity.CreatedAt!.Value),
            ConversionKind.Won =>
                from opportunity in records.Opportunities
                where opportunity.Won == true && opportunity.ClosedAt is not null
                from lead in opportunity.LeadIds
                select (lead, opportunity.ClosedAt!.Value),
            ConversionKind.Outcome =>
                from lead in records.Leads where lead.OutcomeAt is not null select (lead.Id, lead.OutcomeAt!.Value),
            ConversionKind.Event =>
                from lead in records.Events.Leads
                let at = records.Events.FirstOfType(lead, stage.EventType!)
                where at is not null
                select (lead, at.Value),
        };
}
