using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Health;

/// <summary>A lead and when it converted, with those that share its opportunities: what one did, all did.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="At">When it converted (UTC); null where outcomes have no date.</param>
/// <param name="Together">The lead and those of the same opportunities.</param>
internal sealed record ConvertedLead(string LeadId, DateTime? At, IReadOnlyList<string> Together)
{
    /// <summary>Those who converted by the known-on date, in the order of their file.</summary>
    public static IReadOnlyList<ConvertedLead> In(FunnelRecords records, ConversionStage stage)
    {
        var dates = ConversionDates.Of(records, stage);
        var opportunities = records.Opportunities
            .SelectMany(one => one.LeadIds, (one, lead) => (Lead: lead, one.LeadIds))
            .ToLookup(one => one.Lead, one => one.LeadIds, StringComparer.Ordinal);
        return
        [
            .. from lead in records.Leads
               let at = dates.TryGetValue(lead.Id, out var known) ? known : (DateTime?)null
               where at <= records.KnownOn || (at is null && lead.Outcome == true)
               select new ConvertedLead(lead.Id, at, [.. opportunities[lead.Id].SelectMany(ids => ids).Append(lead.Id)
                   .Distinct(StringComparer.Ordinal)]),
        ];
    }

    /// <summary>The mature leads that did not convert, to hold against.</summary>
    public static IReadOnlyList<ConvertedLead> Unconverted(SnapshotSet snapshots) =>
    [
        .. snapshots.Mature.Where(one => !one.Converted).Select(one => one.Snapshot.LeadId)
            .Distinct(StringComparer.Ordinal).Select(lead => new ConvertedLead(lead, null, [lead])),
    ];
}
