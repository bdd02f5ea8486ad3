using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Models.Values;

/// <summary>A look at a lead that then converted, and what that brought.</summary>
/// <param name="Look">The look.</param>
/// <param name="Money">The lead's share of deals that were won, in the funnel's currency; 0 where none was.</param>
internal sealed record ValuedLook(LabelledSnapshot Look, double Money)
{
    /// <summary>Whether any deal was won.</summary>
    public bool IsPaid => Money > 0;
}

/// <summary>
/// The looks at leads whose conversion is old enough for its deals to have closed, by when they converted.
/// </summary>
/// <param name="All">The looks; those of one lead stand together.</param>
/// <param name="MatureAfterDays">How old a conversion has to be, in days (see <see cref="DealClosing"/>).</param>
/// <param name="WithoutAmount">Won deals whose amount is not known; they count as the mean of the others.</param>
internal sealed record ValuedLooks(IReadOnlyList<ValuedLook> All, int MatureAfterDays, int WithoutAmount)
{
    /// <summary>The looks of a funnel; null where it tells no dates, or no amount of a won deal.</summary>
    public static ValuedLooks? Of(SnapshotSet set, FunnelRecords records)
    {
        if (set.KnownOn is not { } knownOn || DealShares.Of(records) is not { } shares)
            return null;
        var looks = set.Mature.Where(one => one.Converted && one.ConvertedAt is not null)
            .OrderBy(one => one.ConvertedAt).ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal)
            .ThenBy(one => one.Snapshot.AsOf).ToList();
        var dates = looks.DistinctBy(one => one.Snapshot.LeadId)
            .ToDictionary(one => one.Snapshot.LeadId, one => one.ConvertedAt!.Value, StringComparer.Ordinal);
        var converted = records.Leads.Where(lead => dates.ContainsKey(lead.Id)).OrderBy(lead => dates[lead.Id]);
        var days = DealClosing.Days(records, [.. converted], dates);
        return new ValuedLooks(
            [
                .. looks.Where(one => one.ConvertedAt!.Value.AddDays(days) <= knownOn)
                    .Select(one => new ValuedLook(one, shares[one.Snapshot.LeadId])),
            ],
            days,
            shares.WithoutAmount);
    }
}
