namespace Predictive.Data;

/// <summary>How long deals take to close once their lead has converted.</summary>
internal static class DealClosing
{
    private const double Closed = 0.9;

    /// <summary>
    /// After how many days a conversion's deals have mostly closed: within that time nine of ten conversions of the
    /// older half of the history whose deals closed had closed them.
    /// </summary>
    /// <param name="records">The funnel.</param>
    /// <param name="converted">The leads that converted, by when they did.</param>
    /// <param name="dates">When each converted.</param>
    public static int Days(
        FunnelRecords records, IReadOnlyList<Lead> converted, IReadOnlyDictionary<string, DateTime> dates)
    {
        var closed = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var deal in records.Opportunities.Where(one => one.ClosedAt is not null && one.Won is not null))
        {
            foreach (var lead in deal.LeadIds)
                closed[lead] = closed.TryGetValue(lead, out var at) && at < deal.ClosedAt ? at : deal.ClosedAt!.Value;
        }

        var days = converted.Take((converted.Count + 1) / 2).Where(lead => closed.ContainsKey(lead.Id))
            .Select(lead => Math.Max(0, (closed[lead.Id] - dates[lead.Id]).TotalDays)).Order().ToList();
        return days.Count == 0 ? 0 : (int)Math.Ceiling(days[(int)(Closed * (days.Count - 1))]);
    }
}
