using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>When something became known of leads, and when sales gave them back.</summary>
internal sealed class KnownMoments
{
    private readonly FunnelRecords _records;
    private readonly ILookup<string, DateTime> _changes;
    private readonly ILookup<string, DateTime> _recycled;

    public KnownMoments(FunnelRecords records)
    {
        _records = records;
        _changes = records.FieldHistory.ToLookup(one => one.LeadId, one => one.At, StringComparer.Ordinal);
        _recycled = records.Dispositions.Where(one => one.Verdict == "recycled")
            .ToLookup(one => one.LeadId, one => one.At, StringComparer.Ordinal);
    }

    /// <summary>Whether a field of the lead changed after a date and at or before a later one.</summary>
    public bool ChangedBetween(string lead, AsOfDate earlier, AsOfDate later)
    {
        if (_changes.Count == 0)
            return false;
        foreach (var at in _changes[lead])
        {
            if (later.Knows(at) && !earlier.Knows(at))
                return true;
        }

        return false;
    }

    /// <summary>When sales last gave the lead back by then.</summary>
    public DateTime? RecycledAsOf(string lead, AsOfDate? asOf)
    {
        if (asOf is not { } date || _recycled.Count == 0)
            return null;
        DateTime? last = null;
        foreach (var at in _recycled[lead])
            last = date.Knows(at) && !(at <= last) ? at : last;
        return last;
    }

    /// <summary>
    /// The moments at which something became known of a lead, ascending, each once: it came into being, something
    /// happened, a field changed, its account was entered, sales gave it back. None is before its creation.
    /// </summary>
    /// <param name="lead">A lead with a date of creation.</param>
    /// <param name="accountEntered">When its account was entered, if that is known.</param>
    public List<DateTime> Of(Lead lead, DateTime? accountEntered)
    {
        var created = lead.CreatedAt!.Value;
        var moments = new List<DateTime> { created };
        var (start, end) = _records.Events.RowsOf(lead.Id);
        for (var row = end - 1; row >= start; row--)
            moments.Add(new DateTime(_records.Events.Columns.KnownAt(row), DateTimeKind.Utc));
        if (_changes.Count > 0)
            moments.AddRange(_changes[lead.Id]);
        if (_recycled.Count > 0)
            moments.AddRange(_recycled[lead.Id]);
        if (accountEntered is { } entered)
            moments.Add(entered);
        moments.Sort();
        moments.RemoveAll(moment => moment < created);
        var kept = 1;
        for (var i = 1; i < moments.Count; i++)
        {
            if (moments[i] != moments[kept - 1])
                moments[kept++] = moments[i];
        }

        moments.RemoveRange(kept, moments.Count - kept);
        return moments;
    }
}
