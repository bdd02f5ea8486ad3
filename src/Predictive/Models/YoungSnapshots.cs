using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Lets snapshots that are too young for a label be learned from without bias. One whose lead converted is a
/// conversion. Of one that is still open after u days, first thought to convert with p, that chance is now
/// p (1 - W(u)) / (1 - p W(u)), where W(u) is the share of conversions that have come by then: it counts as a
/// conversion with this weight and as none with the rest. So, where p and W are right, the expected label of a lead is
/// p whatever its age, and where p is wrong its error shrinks by what was seen (the delayed feedback of Chapelle,
/// 2014, as one step of expectation and maximisation).
/// </summary>
/// <remarks>
/// Weighting only what is known by the inverse chance of being seen would need every kind of lead to be seen at
/// every age. A campaign that began last month breaks that: its early conversions would count, its other leads not.
/// </remarks>
public static class YoungSnapshots
{
    /// <summary>
    /// Labels for open snapshots. Weights are one over the number of the lead's snapshots, labelled and open.
    /// </summary>
    /// <param name="open">The open snapshots.</param>
    /// <param name="labelled">Those of the same time whose labels were known.</param>
    /// <param name="pace">How fast conversions come.</param>
    /// <param name="instant">Up to when anything is known.</param>
    /// <param name="first">What was first thought of a snapshot, learned without the open ones.</param>
    /// <returns>The open ones with their supposed labels, and the labelled ones with their new weights.</returns>
    public static (LabelledSnapshot[] Open, LabelledSnapshot[] Labelled) Label(
        IReadOnlyList<OpenSnapshot> open,
        IReadOnlyList<LabelledSnapshot> labelled,
        ConversionPace pace,
        DateTime instant,
        Func<Snapshot, Likelihood> first)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(pace);
        ArgumentNullException.ThrowIfNull(first);
        var counts = open.Select(one => one.Snapshot.LeadId).Concat(labelled.Select(one => one.Snapshot.LeadId))
            .CountBy(lead => lead, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double WeightOf(Snapshot snapshot) => 1.0 / counts[snapshot.LeadId];
        return (
            [.. open.AsParallel().AsOrdered().SelectMany(one =>
                Label(one, WeightOf(one.Snapshot), pace, instant, first))],
            [.. labelled.Select(one => one.Weighing(WeightOf(one.Snapshot)))]);
    }

    /// <summary>Open snapshots in the order of their as-of dates, which the files' order cannot change.</summary>
    public static OpenSnapshot[] InOrder(IEnumerable<OpenSnapshot> open) =>
    [
        .. open.OrderBy(one => one.Snapshot.AsOf!.Value)
            .ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal),
    ];

    /// <summary>The chance that a lead still converts within the horizon, open so far.</summary>
    /// <param name="first">The chance at its as-of date.</param>
    /// <param name="come">The share of conversions that have come since.</param>
    public static double StillConverting(double first, double come) =>
        first * come >= 1 ? 1 : first * (1 - come) / (1 - (first * come));

    private static IEnumerable<LabelledSnapshot> Label(
        OpenSnapshot one, double weight, ConversionPace pace, DateTime instant, Func<Snapshot, Likelihood> first)
    {
        var chance = one.ConvertedAt is not null ? 1
            : StillConverting(first(one.Snapshot).Value, pace.Come(one.Snapshot, instant));
        if (weight * chance > 0)
        {
            yield return one.Supposing(converted: true, weight * chance);
        }

        if (weight * (1 - chance) > 0)
        {
            yield return one.Supposing(converted: false, weight * (1 - chance));
        }
    }
}
