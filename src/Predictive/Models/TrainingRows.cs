using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>Turns labelled snapshots into rows, to learn from or as they are served.</summary>
/// <param name="catalogue">How a snapshot becomes a row.</param>
/// <param name="records">The track records, as each snapshot may know them.</param>
/// <param name="hiddenAccounts">On which share of the rows to learn from the account is hidden.</param>
/// <param name="seed">Decides on which.</param>
/// <param name="knownOn">Labels that mature later are not known but supposed; null where all are known.</param>
internal sealed class TrainingRows(
    FeatureCatalogue catalogue, TrackRecords records, double hiddenAccounts, ulong seed, DateTime? knownOn = null)
{
    private const ulong Slots = 10_000;

    /// <summary>
    /// Rows to learn from: some do not know their account, so that leads without one are scored well.
    /// </summary>
    public LabelledRows ToLearn(IReadOnlyList<LabelledSnapshot> snapshots) => Rows(snapshots, one =>
        StableHash.Of(one.LeadId, seed) % Slots < (ulong)(Slots * hiddenAccounts) ? one.WithoutAccount() : one);

    /// <summary>Rows as they will be scored.</summary>
    public LabelledRows AsServed(IReadOnlyList<LabelledSnapshot> snapshots) => Rows(snapshots, one => one);

    private LabelledRows Rows(IReadOnlyList<LabelledSnapshot> snapshots, Func<Snapshot, Snapshot> seen) => new(
        FeatureMatrixBuilder.Build(catalogue, snapshots.Select(one => seen(one.Snapshot)), records),
        [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)],
        [.. snapshots.Select(one => one.Weight)],
        TimesOf(snapshots),
        LeadsOf(snapshots));

    /// <summary>When each label became known; where only an order is known, the earlier ones were known.</summary>
    private RowTimes? TimesOf(IReadOnlyList<LabelledSnapshot> snapshots)
    {
        if (snapshots.All(one => one.Snapshot.AsOf is not null && one.MaturesAt is not null))
        {
            return new RowTimes(
                [.. snapshots.Select(one => DaysTo(one.Snapshot.AsOf!.Value.Instant))],
                [.. snapshots.Select(one =>
                    one.MaturesAt > knownOn ? double.PositiveInfinity : DaysTo(one.MaturesAt!.Value))]);
        }

        return snapshots.All(one => one.Order is not null)
            ? RowTimes.InOrder([.. snapshots.Select(one => one.Order!.Value)])
            : null;
    }

    /// <summary>A number a lead: its snapshots share an outcome, and must not help to predict one another.</summary>
    private static int[] LeadsOf(IReadOnlyList<LabelledSnapshot> snapshots)
    {
        var numbers = new Dictionary<string, int>(snapshots.Count, StringComparer.Ordinal);
        return [.. snapshots.Select(one =>
        {
            numbers.TryAdd(one.Snapshot.LeadId, numbers.Count);
            return numbers[one.Snapshot.LeadId];
        })];
    }

    private static double DaysTo(DateTime instant) => (instant - DateTime.UnixEpoch).TotalDays;
}
