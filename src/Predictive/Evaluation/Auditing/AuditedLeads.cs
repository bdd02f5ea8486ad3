using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Auditing;

/// <summary>
/// Mature leads, account by account, each at one of its looks, so that each counts once. By lot, which its id decides
/// and not what became of it: a lead that had converted before the look that was drawn is left out.
/// </summary>
public sealed class AuditedLeads
{
    private const ulong Lot = 1;
    private const int MostGroups = 8;

    private AuditedLeads(IReadOnlyList<LabelledSnapshot> snapshots)
    {
        Snapshots = snapshots;
        Labels = [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)];
        var accounts = snapshots.Select(one => one.Cluster).Distinct(StringComparer.Ordinal)
            .Select((cluster, number) => (cluster, number))
            .ToDictionary(one => one.cluster, one => one.number, StringComparer.Ordinal);
        Clusters = [.. snapshots.Select(one => accounts[one.Cluster])];
        Accounts = accounts.Count;
        AgeGroups = GroupsOf(snapshots);
    }

    /// <summary>One look at each lead.</summary>
    public IReadOnlyList<LabelledSnapshot> Snapshots { get; }

    /// <summary>What became of each: 1 converted, 0 did not.</summary>
    public double[] Labels { get; }

    /// <summary>The account of each, from 0, ascending.</summary>
    public int[] Clusters { get; }

    /// <summary>How many accounts there are.</summary>
    public int Accounts { get; }

    /// <summary>In how many accounts some of the leads are, which stand in their order.</summary>
    public int AccountsOf(IReadOnlyList<int> leads)
    {
        ArgumentNullException.ThrowIfNull(leads);
        var count = 0;
        for (var place = 0; place < leads.Count; place++)
            count += place == 0 || Clusters[leads[place]] != Clusters[leads[place - 1]] ? 1 : 0;
        return count;
    }

    /// <summary>
    /// The group of ages at which each was looked at, from 0, so that leads are compared at alike ages.
    /// </summary>
    public int[] AgeGroups { get; }

    /// <summary>Draws a look at each lead.</summary>
    public static AuditedLeads Of(IEnumerable<LabelledSnapshot> mature) => new(
    [
        .. mature.GroupBy(one => one.Snapshot.LeadId, StringComparer.Ordinal)
            .Select(looks => Drawn([.. looks.OrderBy(one => one.Snapshot.AsOf?.Instant)]))
            .OfType<LabelledSnapshot>().OrderBy(one => one.Cluster, StringComparer.Ordinal)
            .ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal),
    ]);

    /// <summary>
    /// The look that is drawn of all that the lead would have had; null where it had converted by then.
    /// </summary>
    private static LabelledSnapshot? Drawn(LabelledSnapshot[] looks)
    {
        var of = Math.Max(looks.Length, (int)Math.Round(1 / looks[0].Weight));
        var place = StableHash.Of(looks[0].Snapshot.LeadId, Lot) % (ulong)of;
        return place < (ulong)looks.Length ? looks[place] : null;
    }

    private static int[] GroupsOf(IReadOnlyList<LabelledSnapshot> snapshots)
    {
        int[] ages = [.. snapshots.Select(one => (int)Math.Round(one.Snapshot.AgeDays ?? 0))];
        var distinct = ages.Distinct().Order().ToArray();
        if (distinct.Length > MostGroups)
        {
            var sorted = ages.Order().ToArray();
            distinct = [.. Enumerable.Range(0, MostGroups).Select(part => sorted[part * sorted.Length / MostGroups])
                .Distinct()];
        }

        return Array.ConvertAll(ages, age =>
            Array.BinarySearch(distinct, age) is var at && at >= 0 ? at : Math.Max(0, ~at - 1));
    }
}
