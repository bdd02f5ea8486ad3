namespace Predictive.Snapshots;

/// <summary>The instant (UTC) up to which, inclusive, everything may be known, and after which nothing is.</summary>
public readonly record struct AsOfDate : IComparable<AsOfDate>
{
    /// <summary>An as-of date at a UTC instant.</summary>
    public AsOfDate(DateTime instant)
    {
        if (instant.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException(
                $"An as-of date is a UTC instant; {instant:O} is {instant.Kind}.", nameof(instant));
        }

        Instant = instant;
    }

    /// <summary>The instant, in UTC.</summary>
    public DateTime Instant { get; }

    /// <summary>Whether something at this instant was known by then.</summary>
    public bool Knows(DateTime instant) => instant <= Instant;

    /// <summary>Days from an earlier instant to this one; negative for a later instant.</summary>
    public double DaysSince(DateTime instant) => (Instant - instant).TotalDays;

    /// <summary>Days from this instant to a later one; negative for an earlier instant.</summary>
    public double DaysUntil(DateTime instant) => (instant - Instant).TotalDays;

    /// <summary>When a label of this horizon is known.</summary>
    public DateTime Plus(LabelHorizon horizon) => Instant.AddDays(horizon.Days);

    /// <inheritdoc/>
    public int CompareTo(AsOfDate other) => Instant.CompareTo(other.Instant);

    /// <summary>Earlier.</summary>
    public static bool operator <(AsOfDate left, AsOfDate right) => left.Instant < right.Instant;

    /// <summary>Later.</summary>
    public static bool operator >(AsOfDate left, AsOfDate right) => left.Instant > right.Instant;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(AsOfDate left, AsOfDate right) => left.Instant <= right.Instant;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(AsOfDate left, AsOfDate right) => left.Instant >= right.Instant;
}
