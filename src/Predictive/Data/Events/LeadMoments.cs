namespace Predictive.Data.Events;

/// <summary>The moments of a lead's events that matter where tables are put together, long before any is cut.</summary>
internal static class LeadMoments
{
    /// <summary>When sales first did something with a lead.</summary>
    public static DateTime? FirstOfSales(this EventLog log, string lead)
    {
        var (start, end) = log.RowsOf(lead);
        for (var row = end - 1; row >= start; row--)
        {
            if (log.Columns.IsBySales(row))
                return Moment(log.Columns.At[row]);
        }

        return null;
    }

    /// <summary>When something of this type first happened to a lead.</summary>
    public static DateTime? FirstOfType(this EventLog log, string lead, string type)
    {
        var (start, end) = log.RowsOf(lead);
        for (var row = end - 1; row >= start; row--)
        {
            if (log.Columns.TypeOf(row) == type)
                return Moment(log.Columns.At[row]);
        }

        return null;
    }

    /// <summary>The types of events that there are.</summary>
    public static IEnumerable<string> Types(this EventLog log) => log.Columns.TypeWords.All;

    /// <summary>When something of one of these types first happened to a lead.</summary>
    public static DateTime? FirstOfTypes(this EventLog log, string lead, IReadOnlyList<string> types)
    {
        var (start, end) = log.RowsOf(lead);
        for (var row = end - 1; row >= start; row--)
        {
            if (types.Contains(log.Columns.TypeOf(row), StringComparer.Ordinal))
                return Moment(log.Columns.At[row]);
        }

        return null;
    }

    /// <summary>How often sales did something with a lead.</summary>
    public static int SalesTouches(this EventLog log, string lead)
    {
        var (start, end) = log.RowsOf(lead);
        var touches = 0;
        for (var row = start; row < end; row++)
            touches += log.Columns.IsBySales(row) ? 1 : 0;
        return touches;
    }

    /// <summary>When anybody could first know of something that a person, not sales, did.</summary>
    public static DateTime? FirstKnown(this EventLog log, string lead)
    {
        var first = long.MaxValue;
        var (start, end) = log.RowsOf(lead);
        for (var row = start; row < end; row++)
            first = log.Columns.IsBySales(row) ? first : Math.Min(first, log.Columns.KnownAt(row));
        return first == long.MaxValue ? null : Moment(first);
    }

    /// <summary>Whether a person, not sales, did something in a time.</summary>
    /// <param name="log">The events.</param>
    /// <param name="lead">The person.</param>
    /// <param name="since">The beginning, which belongs to it.</param>
    /// <param name="before">The end, which does not.</param>
    public static bool IsActive(this EventLog log, string lead, DateTime since, DateTime before)
    {
        var (start, end) = log.RowsOf(lead);
        for (var row = start; row < end; row++)
        {
            if (!log.Columns.IsBySales(row) && log.Columns.At[row] >= since.Ticks && log.Columns.At[row] < before.Ticks)
                return true;
        }

        return false;
    }

    /// <summary>When the last event happened; null without events.</summary>
    public static DateTime? Latest(this EventLog log)
    {
        var latest = -1L;
        foreach (var lead in log.Leads)
            latest = Math.Max(latest, log.Columns.At[log.RowsOf(lead).Start]);
        return latest < 0 ? null : Moment(latest);
    }

    private static DateTime Moment(long ticks) => new(ticks, DateTimeKind.Utc);
}
