namespace Predictive.Snapshots.Maturing;

/// <summary>What became of a lead after its first as-of date, as far as it was known on the known-on date.</summary>
public sealed record FollowedLead
{
    /// <summary>When the lead was created (UTC): its cohort.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was first looked at (UTC): days count from here.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>How many days after the as-of date can be seen: up to the known-on date; never negative.</summary>
    public required double SeenDays { get; init; }

    /// <summary>How the time after the as-of date ended.</summary>
    public required Ending Ending { get; init; }

    /// <summary>
    /// After how many days it ended, from 0 to <see cref="SeenDays"/>; for an open lead <see cref="SeenDays"/>.
    /// </summary>
    public required double Days { get; init; }

    /// <summary>What moves together in every interval: the account, or the lead itself where none is known.</summary>
    public required string Cluster { get; init; }

    /// <summary>Whether a label of this horizon is known: the whole of it can be seen.</summary>
    public bool IsMature(double horizonDays) => SeenDays >= horizonDays;

    /// <summary>Whether it is known to have converted within so many days of the as-of date.</summary>
    public bool ConvertedWithin(double days) => Ending == Ending.Converted && Days <= days;
}
