namespace Predictive.Snapshots;

/// <summary>At which ages, in days since creation, leads are looked at.</summary>
public sealed class SnapshotSchedule
{
    /// <summary>One look, a week after creation.</summary>
    public static readonly SnapshotSchedule Default = new([7]);

    /// <summary>How many days an age may be away from the schedule's and still be one of them.</summary>
    public const double Tolerance = 1;

    /// <summary>A schedule of one or more different ages from 0 to 3,650 days.</summary>
    public SnapshotSchedule(IReadOnlyList<int> daysAfterCreation)
    {
        ArgumentNullException.ThrowIfNull(daysAfterCreation);
        if (daysAfterCreation.Count == 0 || daysAfterCreation.Any(days => days is < 0 or > 3650))
        {
            throw new ArgumentException(
                $"A snapshot schedule has ages from 0 to 3650 days; got [{string.Join(", ", daysAfterCreation)}].",
                nameof(daysAfterCreation));
        }

        DaysAfterCreation = [.. daysAfterCreation.Distinct().Order()];
    }

    /// <summary>The ages in days, ascending, each once.</summary>
    public IReadOnlyList<int> DaysAfterCreation { get; }

    /// <summary>Whether leads are looked at more than once, so that their age says something.</summary>
    public bool HasSeveralAges => DaysAfterCreation.Count > 1;

    /// <summary>The age of the schedule that is nearest to this one, in days.</summary>
    public int NearestTo(double ageDays) => DaysAfterCreation.MinBy(days => Math.Abs(days - ageDays));

    /// <summary>
    /// Whether training saw such an age: one at most <see cref="Tolerance"/> days from the schedule's.
    /// </summary>
    public bool Covers(double ageDays) => Math.Abs(NearestTo(ageDays) - ageDays) <= Tolerance;

    /// <summary>The ages in words, such as "7 days" or "0, 7 and 30 days".</summary>
    public override string ToString() => DaysAfterCreation switch
    {
        [1] => "1 day",
        [var only] => $"{only} days",
        _ => $"{string.Join(", ", DaysAfterCreation.SkipLast(1))} and {DaysAfterCreation[^1]} days",
    };
}
