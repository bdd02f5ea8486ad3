namespace Predictive.Snapshots;

/// <summary>An event that had happened by the as-of date, seen from there.</summary>
/// <param name="Type">What happened, in the funnel's own words.</param>
/// <param name="DaysAgo">Days before the as-of date; never negative.</param>
/// <param name="Quantities">
/// Its numbers, in the order of <see cref="Snapshot.EventQuantities"/>; empty where it has none.
/// </param>
public readonly record struct KnownEvent(string Type, double DaysAgo, IReadOnlyList<double> Quantities);
