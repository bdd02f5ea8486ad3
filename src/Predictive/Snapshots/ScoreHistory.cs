using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>The points of existing scores, and whether the rules of their time made leads MQLs, as of a date.</summary>
internal sealed class ScoreHistory
{
    private readonly FunnelRecords _records;
    private readonly ILookup<string, PointsChange> _changes;
    private readonly Dictionary<string, DateTime> _firstMql;

    public ScoreHistory(FunnelRecords records)
    {
        _records = records;
        _changes = records.PointsHistory
            .OrderBy(change => change.At).ThenBy(change => change.Points)
            .ToLookup(change => change.LeadId, StringComparer.Ordinal);
        _firstMql = records.MqlDates.GroupBy(one => one.LeadId, StringComparer.Ordinal)
            .ToDictionary(lead => lead.Key, lead => lead.Min(one => one.At), StringComparer.Ordinal);
    }

    /// <summary>
    /// The sum, over the scores, of what each had last become by then: none before its first change. Without a history
    /// the points of the export, whatever the date.
    /// </summary>
    public double? PointsAsOf(Lead lead, AsOfDate? asOf)
    {
        if (asOf is not { } date || !_records.PointsHaveHistory)
        {
            return lead.Points;
        }

        var last = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var change in _changes[lead.Id].TakeWhile(change => date.Knows(change.At)))
        {
            last[change.Score] = change.Points;
        }

        return last.Values.Sum();
    }

    /// <summary>Whether it had become an MQL by then; null where the tables do not tell, or without a date.</summary>
    public bool? WasMqlAsOf(Lead lead, AsOfDate? asOf) => asOf is { } date && _records.MqlsKnown
        ? _firstMql.TryGetValue(lead.Id, out var first) && date.Knows(first)
        : null;
}
