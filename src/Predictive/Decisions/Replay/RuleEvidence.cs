using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>What conditions look at: a snapshot, with its events sorted by kind.</summary>
internal sealed class RuleEvidence(int counters)
{
    /// <summary>The snapshot.</summary>
    public Snapshot Snapshot { get; set; } = null!;

    /// <summary>Its date in ticks; 0 without a date, when there are no events either.</summary>
    public long AsOf { get; set; }

    /// <summary>When each counter's events happened.</summary>
    public EventTimes[] Times { get; } = [.. Enumerable.Range(0, counters).Select(_ => new EventTimes())];

    /// <summary>The day, in the funnel's time zone, of a moment.</summary>
    public long DayOf(long ticks) => (ticks + (Snapshot.TimeZone.Equals(TimeZoneInfo.Utc)
        ? 0
        : Snapshot.TimeZone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks)) / TimeSpan.TicksPerDay;
}
