using Predictive.Data;
using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;

namespace Predictive.Models;

/// <summary>
/// Which share of the conversions within the horizon has come so many days after the as-of date, told from old and
/// young snapshots alike, and apart for each age at which leads are looked at.
/// </summary>
public sealed class ConversionPace
{
    /// <summary>Fewer conversions than this tell no pace; such an age has that of all ages.</summary>
    public const int FewestConversions = 20;

    private readonly LabelHorizon _horizon;
    private readonly SnapshotSchedule _schedule;
    private readonly CumulativeIncidence _all;
    private readonly Dictionary<int, CumulativeIncidence> _byAge;

    private ConversionPace(LabelHorizon horizon, SnapshotSchedule schedule, (int Age, FollowedLead Lead)[] followed)
    {
        _horizon = horizon;
        _schedule = schedule;
        _all = CumulativeIncidence.Of([.. followed.Select(one => one.Lead)]);
        _byAge = followed.GroupBy(one => one.Age, one => one.Lead)
            .Select(group => (Age: group.Key, Curve: CumulativeIncidence.Of([.. group])))
            .Where(one => one.Curve.ConvertedWithin(horizon.Days) >= FewestConversions)
            .ToDictionary(one => one.Age, one => one.Curve);
    }

    /// <summary>The pace at an instant; null where too few conversions are known by then.</summary>
    /// <param name="labelled">Snapshots whose labels were known by then.</param>
    /// <param name="open">Snapshots whose labels were not.</param>
    /// <param name="set">The set that they are of.</param>
    /// <param name="instant">The instant.</param>
    public static ConversionPace? At(
        IEnumerable<LabelledSnapshot> labelled, IEnumerable<OpenSnapshot> open, SnapshotSet set, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(set);
        (int Age, FollowedLead Lead) Follow(Snapshot snapshot, DateTime? converted) =>
            (set.Schedule.NearestAge(snapshot.AgeDays!.Value), Followed(snapshot, converted, instant));

        var pace = new ConversionPace(set.Horizon, set.Schedule,
        [
            .. labelled.Select(one => Follow(one.Snapshot, one.ConvertedAt)),
            .. open.Select(one => Follow(one.Snapshot, one.ConvertedAt)),
        ]);
        return pace._all.ConvertedWithin(set.Horizon.Days) < FewestConversions ? null : pace;
    }

    /// <summary>The share of such snapshots' conversions that has come by an instant: 0 at the as-of date.</summary>
    public double Come(Snapshot snapshot, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var curve = _byAge.GetValueOrDefault(_schedule.NearestAge(snapshot.AgeDays!.Value), _all);
        return Math.Min(1, curve.At(snapshot.AsOf!.Value.DaysUntil(instant)) / curve.At(_horizon.Days));
    }

    private static FollowedLead Followed(Snapshot snapshot, DateTime? converted, DateTime instant)
    {
        var asOf = snapshot.AsOf!.Value;
        return new FollowedLead
        {
            CreatedAt = asOf.Instant,
            AsOf = asOf.Instant,
            SeenDays = asOf.DaysUntil(instant),
            Days = asOf.DaysUntil(converted ?? instant),
            Ending = converted is null ? Ending.Open : Ending.Converted,
            Cluster = snapshot.LeadId,
        };
    }
}
