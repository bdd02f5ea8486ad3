namespace Predictive.Decisions;

/// <summary>
/// What is taken from the engagement of a lead who has done nothing for a time. The time begins with the last thing the
/// lead, and not sales, did; with the lead's creation or the last reset where that was later.
/// </summary>
public sealed record InactivityDecay
{
    /// <summary>The steps, ascending by days; the last one reached says what is taken in all.</summary>
    public IReadOnlyList<InactivityStep> Steps { get; init; } = [];

    /// <summary>A step every so many days; null where <see cref="Steps"/> say it.</summary>
    public InactivityStep? Every { get; init; }

    /// <summary>Inactivity takes the engagement no lower than this; null for no floor.</summary>
    public double? Floor { get; init; }

    /// <summary>The engagement after so much time of inactivity.</summary>
    public double Of(double engagement, long ticks)
    {
        var taken = Every is { } every ? every.Points * (ticks / (every.Days * TimeSpan.TicksPerDay)) : 0;
        foreach (var step in Steps)
            taken = ticks >= step.Days * TimeSpan.TicksPerDay ? step.Points : taken;
        return Floor is { } floor && engagement + taken < floor ? Math.Min(engagement, floor) : engagement + taken;
    }
}

/// <summary>Points that are taken after so many days of inactivity.</summary>
/// <param name="Days">The days.</param>
/// <param name="Points">The points, below 0.</param>
public sealed record InactivityStep(int Days, double Points);
