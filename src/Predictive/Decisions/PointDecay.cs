namespace Predictive.Decisions;

/// <summary>
/// How the points of an event fade with its age: after each full period by the same share of what they were.
/// </summary>
/// <param name="Percent">The share that is lost in a period, above 0 and at most 100.</param>
/// <param name="EveryDays">The period in days.</param>
public sealed record PointDecay(double Percent, int EveryDays)
{
    /// <summary>What is left of an event's points, 1 for all of them and 0 for none.</summary>
    /// <param name="ticks">How long ago it was.</param>
    public double Left(long ticks) =>
        Math.Max(0, 1 - (Percent / 100 * (ticks / (EveryDays * TimeSpan.TicksPerDay))));
}
