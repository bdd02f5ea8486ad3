using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>Splits labelled snapshots in time order, so that nothing fitted has seen what the test asks.</summary>
public static class TrainingSplitter
{
    /// <summary>
    /// The embargo is dropped where it would leave less than this share of the snapshots before the test.
    /// </summary>
    public const double LeastAfterEmbargo = 0.25;

    /// <summary>Splits the mature snapshots of a set.</summary>
    /// <param name="set">The snapshots.</param>
    /// <param name="shares">Which part gets how much.</param>
    /// <param name="seed">Decides a random split; nothing else.</param>
    public static TrainingSplit Split(SnapshotSet set, SplitShares shares, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(set);
        var kind = KindOf(set);
        var ordered = InOrder(set.Mature, kind, seed);
        var testBegins = BeginningOfPart(ordered, kind, (int)(ordered.Count * (shares.Train + shares.Calibrate)));
        var before = ordered[..testBegins];
        var test = ordered[testBegins..];
        var (known, isEmbargoed) = KnownBefore(test, before, kind);
        var toTrain = (int)(known.Count * shares.Train / (shares.Train + shares.Calibrate));
        var calibrateBegins = BeginningOfPart(known, kind, toTrain);
        var calibrate = Apart(known[calibrateBegins..], test);
        var train = Apart(known[..calibrateBegins], [.. calibrate, .. test]);
        var stopBegins = (int)(train.Count * (1 - SplitShares.EarlyStopping));
        return new TrainingSplit
        {
            Kind = kind,
            Learn = train[..stopBegins],
            StopBy = train[stopBegins..],
            Calibrate = calibrate,
            Test = test,
            TestBegins = test.Count > 0 ? test[0].Snapshot.AsOf?.Instant : null,
            EmbargoDays = isEmbargoed ? set.Horizon.Days : 0,
            Embargoed = before.Count - known.Count,
            Young = isEmbargoed ? Apart([.. before.Except(known)], test) : [],
            OnTwoSides = known.Count - calibrate.Count - train.Count,
        };
    }

    /// <summary>
    /// The snapshots in the order in which they are split and learned from, which the files' order cannot change.
    /// </summary>
    public static List<LabelledSnapshot> InOrder(SnapshotSet set, ulong seed) => InOrder(set.Mature, KindOf(set), seed);

    private static SplitKind KindOf(SnapshotSet set) =>
        set.IsDated ? SplitKind.Time
        : set.Mature.All(one => one.Order is not null) ? SplitKind.Order
        : SplitKind.Random;

    private static List<LabelledSnapshot> InOrder(IReadOnlyList<LabelledSnapshot> mature, SplitKind kind, ulong seed)
    {
        var placed = kind switch
        {
            SplitKind.Time => mature.OrderBy(one => one.Snapshot.AsOf!.Value),
            SplitKind.Order => mature.OrderBy(one => one.Order),
            SplitKind.Random => mature.OrderBy(one => StableHash.Of(one.Cluster, seed)),
        };
        return [.. placed.ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal)];
    }

    /// <summary>Moves a border back to where its instant, or its account in a random split, begins.</summary>
    internal static int BeginningOfPart(List<LabelledSnapshot> ordered, SplitKind kind, int border)
    {
        bool Together(LabelledSnapshot left, LabelledSnapshot right) => kind switch
        {
            SplitKind.Time => left.Snapshot.AsOf == right.Snapshot.AsOf,
            SplitKind.Order => left.Order == right.Order,
            SplitKind.Random => left.Cluster == right.Cluster,
        };

        while (border > 0 && border < ordered.Count && Together(ordered[border - 1], ordered[border]))
        {
            border--;
        }

        return border;
    }

    /// <summary>
    /// Those whose labels were known when a later part begins; all of them where too few would be left, or nothing says
    /// when labels become known.
    /// </summary>
    internal static (List<LabelledSnapshot> Known, bool IsEmbargoed) KnownBefore(
        List<LabelledSnapshot> test, List<LabelledSnapshot> before, SplitKind kind)
    {
        if (kind != SplitKind.Time || test.Count == 0)
        {
            return (before, false);
        }

        var known = before.Where(one => one.MaturesAt <= test[0].Snapshot.AsOf!.Value.Instant).ToList();
        var isEnough = known.Count >= LeastAfterEmbargo * before.Count && HasBothOutcomes(known);
        return isEnough ? (known, true) : (before, false);
    }

    internal static bool HasBothOutcomes(List<LabelledSnapshot> snapshots) =>
        snapshots.Exists(one => one.Converted) && snapshots.Exists(one => !one.Converted);

    /// <summary>Those whose lead and opportunities do not stand in a later part.</summary>
    internal static List<LabelledSnapshot> Apart(List<LabelledSnapshot> earlier, List<LabelledSnapshot> later)
    {
        var leads = later.Select(one => one.Snapshot.LeadId).ToHashSet(StringComparer.Ordinal);
        var opportunities = later.SelectMany(one => one.OpportunityIds).ToHashSet(StringComparer.Ordinal);
        return [.. earlier.Where(one => !leads.Contains(one.Snapshot.LeadId)
            && !one.OpportunityIds.Any(opportunities.Contains))];
    }
}
