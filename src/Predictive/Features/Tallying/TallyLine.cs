namespace Predictive.Features.Tallying;

/// <summary>When the events of a line were; times are ticks before the as-of date, -1 is never.</summary>
internal struct TallyLine
{
    public static readonly TallyLine Empty = new() { Latest = -1, Earliest = -1, Day = -1 };

    /// <summary>The latest one.</summary>
    public long Latest;

    /// <summary>The earliest one so far.</summary>
    public long Earliest;

    /// <summary>The day, counted back from the as-of date, of the earliest one so far.</summary>
    public long Day;
}
