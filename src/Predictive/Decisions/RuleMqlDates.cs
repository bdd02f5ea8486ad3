using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>When rules first made leads MQLs (UTC), by lead; a lead without an entry never became one.</summary>
public static class RuleMqlDates
{
    /// <summary>By the MQL flags of their time that the funnel's tables hold.</summary>
    public static IReadOnlyDictionary<string, DateTime> Recorded(FunnelRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.MqlDates.GroupBy(one => one.LeadId, StringComparer.Ordinal)
            .ToDictionary(lead => lead.Key, lead => lead.Min(one => one.At), StringComparer.Ordinal);
    }

    /// <summary>
    /// By scoring rules, asked of each lead whenever something became known of it: its creation, its events, the
    /// changes of its fields.
    /// </summary>
    public static IReadOnlyDictionary<string, DateTime> By(
        ScoringRules rules, FunnelRecords records, SnapshotTaker taker)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(taker);
        var moments = records.Events.Select(one => (one.LeadId, one.KnownAt))
            .Concat(records.FieldHistory.Select(one => (one.LeadId, one.At)))
            .ToLookup(one => one.LeadId, one => one.Item2, StringComparer.Ordinal);
        var dates = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var lead in records.Leads)
        {
            if (lead.CreatedAt is { } created && FirstMql(lead, created, moments[lead.Id], rules, taker) is { } first)
            {
                dates.Add(lead.Id, first);
            }
        }

        return dates;
    }

    private static DateTime? FirstMql(
        Lead lead, DateTime created, IEnumerable<DateTime> known, ScoringRules rules, SnapshotTaker taker)
    {
        foreach (var moment in known.Where(moment => moment > created).Append(created).Distinct().Order())
        {
            if (taker.At(lead, new AsOfDate(moment)) is { } snapshot && rules.PointsOf(snapshot) >= rules.Threshold)
            {
                return moment;
            }
        }

        return null;
    }
}
