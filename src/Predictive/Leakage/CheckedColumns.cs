using Predictive.Data;
using Predictive.Features;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>Takes the attribute columns of leads and accounts apart, so that each can be looked at alone.</summary>
internal static class CheckedColumns
{
    /// <summary>The columns of these snapshots, one row a snapshot.</summary>
    /// <param name="snapshots">One a lead.</param>
    /// <param name="inFileOrder">All mature snapshots as their leads stand in the file.</param>
    /// <param name="seed">Decides which accounts are learned from together.</param>
    public static IReadOnlyList<CheckedColumn> Of(
        IReadOnlyList<LabelledSnapshot> snapshots, IReadOnlyList<LabelledSnapshot> inFileOrder, ulong seed)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in inFileOrder)
        {
            places.TryAdd(one.Snapshot.LeadId, places.Count);
        }

        var converted = snapshots.Select(one => one.Converted).ToArray();
        var fold = snapshots
            .Select(one => (int)(StableHash.Of(one.Cluster, seed) % CheckedColumn.Folds)).ToArray();
        var place = snapshots.Select(one => places.GetValueOrDefault(one.Snapshot.LeadId)).ToArray();
        var hasPoints = snapshots.Select(one => one.Snapshot.Points is not null).ToArray();
        return
        [
            .. Columns(AttributeOwner.Lead, snapshots[0].Snapshot.Attributes),
            .. Columns(AttributeOwner.Account,
                snapshots.Select(one => one.Snapshot.Account).OfType<AttributeSet>().FirstOrDefault()),
        ];

        IEnumerable<CheckedColumn> Columns(AttributeOwner owner, AttributeSet? attributes) =>
            (attributes?.Columns ?? []).Where(column => column.KnownWhen != KnownWhen.Outcome)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => new CheckedColumn
            {
                Name = owner.NameOf(column.Name),
                Attribute = column,
                Values = [.. snapshots.Select(one =>
                    owner.AttributesIn(one.Snapshot)?[column.Name] ?? AttributeValue.Missing)],
                Converted = converted,
                Fold = fold,
                Place = place,
                HasPoints = hasPoints,
                IsDated = snapshots[0].Snapshot.AsOf is not null,
            });
    }
}
