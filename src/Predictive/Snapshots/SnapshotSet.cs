using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>The snapshots of a funnel: those with a label, and how many have none, and why.</summary>
public sealed record SnapshotSet
{
    /// <summary>The snapshots whose horizon ended by the known-on date, with their labels.</summary>
    public required IReadOnlyList<LabelledSnapshot> Mature { get; init; }

    /// <summary>
    /// How many snapshots are too young to have a label, whether or not their lead has converted already.
    /// </summary>
    public required int Immature { get; init; }

    /// <summary>
    /// The snapshots that were taken and are too young to have a label; those of as-of dates after the known-on date
    /// are not among them. They are cut when they are first asked for.
    /// </summary>
    public IReadOnlyList<OpenSnapshot> Open => OpenOnes.Value;

    /// <summary>How many leads gave no snapshot because they had converted by the as-of date.</summary>
    public required int AlreadyConverted { get; init; }

    /// <summary>How many leads gave no snapshot because they were deleted before.</summary>
    public int Deleted { get; init; }

    /// <summary>The horizon of the labels.</summary>
    public required LabelHorizon Horizon { get; init; }

    /// <summary>The moments at which leads were looked at.</summary>
    public required SnapshotSchedule Schedule { get; init; }

    /// <summary>The last moment the tables know of; null in a funnel without dates.</summary>
    public DateTime? KnownOn { get; init; }

    /// <summary>
    /// What its members are called where they are counted: snapshots where leads are looked at several times.
    /// </summary>
    public string Unit => IsDated && Schedule.HasSeveralLooks ? "snapshots" : "leads";

    internal Lazy<IReadOnlyList<OpenSnapshot>> OpenOnes { get; init; } = new([]);

    /// <summary>Whether the funnel has dates, so that snapshots are cut in time.</summary>
    public bool IsDated => KnownOn is not null;
}
