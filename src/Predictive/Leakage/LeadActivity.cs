using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>
/// What some leads did: over the whole period, by the tables, and up to their as-of dates, by their snapshots. The only
/// place of this room that reads events.
/// </summary>
/// <param name="Whole">For each lead, all of it.</param>
/// <param name="Known">For each lead, what its snapshot knows.</param>
internal sealed record LeadActivity(IReadOnlyList<Happening>[] Whole, IReadOnlyList<Happening>[] Known)
{
    /// <summary>The activity of leads, one snapshot each; leads of tables without dates are looked at again.</summary>
    public static LeadActivity Of(LeakSources sources, Snapshot[] snapshots)
    {
        var looks = snapshots.All(one => one.AsOf is not null) ? snapshots : AtTheFirstAge(sources, snapshots);
        return new LeadActivity(
            Array.ConvertAll(snapshots, one => WholeOf(sources.Records, one.LeadId)),
            Array.ConvertAll(looks, KnownIn));
    }

    private static Snapshot[] AtTheFirstAge(LeakSources sources, Snapshot[] snapshots)
    {
        var taker = new SnapshotTaker(sources.Records);
        var leads = sources.Records.Leads.ToDictionary(lead => lead.Id, StringComparer.Ordinal);
        return Array.ConvertAll(snapshots, one =>
            leads.GetValueOrDefault(one.LeadId) is { CreatedAt: { } created } lead
                ? taker.At(lead, new AsOfDate(created.AddDays(sources.FirstAgeDays))) ?? one
                : one);
    }

    private static IReadOnlyList<Happening> WholeOf(FunnelRecords records, string lead) =>
    [
        .. records.Events.Of(lead)
            .Select(one => new Happening(one.Type, DaysTo(one.At), one.BySales, one.Quantities)),
    ];

    private static IReadOnlyList<Happening> KnownIn(Snapshot snapshot)
    {
        if (snapshot.AsOf is not { } asOf)
        {
            return [];
        }

        var day = DaysTo(asOf.Instant);
        return
        [
            .. snapshot.Events.Select(one => new Happening(one.Type, day - one.DaysAgo, false, one.Quantities)),
            .. snapshot.SalesTouches.Select(one => new Happening(one.Type, day - one.DaysAgo, true, one.Quantities)),
        ];
    }

    private static double DaysTo(DateTime instant) => (instant - DateTime.UnixEpoch).TotalDays;
}
