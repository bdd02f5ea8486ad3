using System.Text.Json.Serialization;
using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Registry;

/// <summary>At which moments leads were looked at, as documents spell it; what is not asked for is not there.</summary>
public sealed record ScheduleDocument
{
    /// <summary>The moments in words.</summary>
    public required string Words { get; init; }

    /// <summary>Days after creation.</summary>
    public IReadOnlyList<int>? Ages { get; init; }

    /// <summary>Dates (UTC).</summary>
    public IReadOnlyList<DateTime>? Dates { get; init; }

    /// <summary>Every so many days from creation on.</summary>
    public int? Every { get; init; }

    /// <summary>Up to this age in days.</summary>
    public int? Until { get; init; }

    /// <summary>At each event of these types.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>Whether when rules made the lead an MQL.</summary>
    public bool? RuleMql { get; init; }

    /// <summary>What rows are called: leads, or snapshots where a lead may be looked at several times.</summary>
    [JsonIgnore]
    public string Unit => ToSchedule().HasSeveralLooks ? "snapshots" : "leads";

    /// <summary>The first age in days at which every lead is looked at.</summary>
    [JsonIgnore]
    public int FirstAge => ToSchedule().FirstAge;

    /// <summary>The schedule of a set of snapshots; null where they have no dates.</summary>
    public static ScheduleDocument? Of(SnapshotSet snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        return snapshots.IsDated ? Of(snapshots.Schedule) : null;
    }

    /// <summary>A schedule as a document.</summary>
    public static ScheduleDocument Of(SnapshotSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new ScheduleDocument
        {
            Words = schedule.ToString(),
            Ages = NullIfEmpty(schedule.Ages),
            Dates = NullIfEmpty(schedule.Dates),
            Every = schedule.EveryDays,
            Until = schedule.EveryDays is null ? null : schedule.UntilDays,
            Events = NullIfEmpty(schedule.EventTypes),
            RuleMql = schedule.AtRuleMql ? true : null,
        };
    }

    /// <summary>The schedule of a document.</summary>
    public SnapshotSchedule ToSchedule() => new()
    {
        Ages = Ages ?? [],
        Dates = Dates ?? [],
        EveryDays = Every,
        UntilDays = Until ?? SnapshotSchedule.UsualUntil,
        EventTypes = Events ?? [],
        AtRuleMql = RuleMql == true,
    };

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
