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
    /// changes of its fields, its account, that sales gave it back; and whenever other rules came into force. One pass
    /// over the events of each lead.
    /// </summary>
    public static IReadOnlyDictionary<string, DateTime> By(
        ScoringRules rules, FunnelRecords records, SnapshotTaker taker)
    {
        ArgumentNullException.ThrowIfNull(records);
        var replay = new RuleReplay(rules, records, taker);
        var dates = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var lead in records.Leads)
        {
            if (replay.FirstMql(lead) is { } first)
                dates.Add(lead.Id, first);
        }

        return dates;
    }
}
