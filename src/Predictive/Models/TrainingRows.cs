using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>Turns labelled snapshots into rows, to learn from or as they are served.</summary>
/// <param name="catalogue">How a snapshot becomes a row.</param>
/// <param name="records">The track records, as each snapshot may know them.</param>
/// <param name="hiddenAccounts">On which share of the rows to learn from the account is hidden.</param>
/// <param name="seed">Decides on which.</param>
internal sealed class TrainingRows(
    FeatureCatalogue catalogue, TrackRecords records, double hiddenAccounts, ulong seed)
{
    private const ulong Slots = 10_000;

    /// <summary>Rows to learn from: some do not know their account, so that leads without one are scored well.</summary>
    public LabelledRows ToLearn(IReadOnlyList<LabelledSnapshot> snapshots) => Rows(snapshots, one =>
        StableHash.Of(one.LeadId, seed) % Slots < (ulong)(Slots * hiddenAccounts) ? one.WithoutAccount() : one);

    /// <summary>Rows as they will be scored.</summary>
    public LabelledRows AsServed(IReadOnlyList<LabelledSnapshot> snapshots) => Rows(snapshots, one => one);

    private LabelledRows Rows(IReadOnlyList<LabelledSnapshot> snapshots, Func<Snapshot, Snapshot> seen) => new(
        FeatureMatrixBuilder.Build(catalogue, snapshots.Select(one => seen(one.Snapshot)), records),
        [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)],
        [.. snapshots.Select(one => one.Weight)]);
}
