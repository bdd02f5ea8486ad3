using Predictive.Data;
using Predictive.Features;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Leakage;

/// <summary>Takes the attribute columns of leads and accounts apart, so that each can be looked at alone.</summary>
internal static class CheckedColumns
{
    /// <summary>Under which name the campaign's key is checked: that of the feature made from it.</summary>
    public static readonly string CampaignRecord = new RecordRate(RecordKey.Campaign).Name;

    /// <summary>The feature made from the lead source's track record.</summary>
    public static readonly string SourceRecord = new RecordRate(RecordKey.Source).Name;

    /// <summary>The columns of these snapshots, one row a snapshot.</summary>
    /// <param name="snapshots">One a lead.</param>
    /// <param name="inFileOrder">All mature snapshots as their leads stand in the file.</param>
    /// <param name="seed">Decides which accounts are learned from together.</param>
    /// <param name="sources">What the tables tell of times, if anything.</param>
    public static IReadOnlyList<CheckedColumn> Of(
        IReadOnlyList<LabelledSnapshot> snapshots, IReadOnlyList<LabelledSnapshot> inFileOrder, ulong seed,
        LeakSources? sources)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in inFileOrder)
        {
            places.TryAdd(one.Snapshot.LeadId, places.Count);
        }

        var converted = snapshots.Select(one => one.Converted).ToArray();
        var hasConverted = snapshots.Select(one => one.Converted
            || sources?.Conversions.ContainsKey(one.Snapshot.LeadId) == true).ToArray();
        var fold = snapshots
            .Select(one => (int)(StableHash.Of(one.Cluster, seed) % CheckedColumn.Folds)).ToArray();
        var place = snapshots.Select(one => places.GetValueOrDefault(one.Snapshot.LeadId)).ToArray();
        var hasPoints = HasPoints(snapshots);
        return
        [
            .. Columns(AttributeOwner.Lead, snapshots[0].Snapshot.Attributes),
            .. Columns(AttributeOwner.Account,
                snapshots.Select(one => one.Snapshot.Account).OfType<AttributeSet>().FirstOrDefault()),
            .. Campaign(),
        ];

        IEnumerable<CheckedColumn> Columns(AttributeOwner owner, AttributeSet? attributes) =>
            (attributes?.Columns ?? []).Where(column => column.KnownWhen != KnownWhen.Outcome)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => Column(owner.NameOf(column.Name), column, [.. snapshots.Select(one =>
                owner.AttributesIn(one.Snapshot)?[column.Name] ?? AttributeValue.Missing)]));

        // The campaign's key is no attribute, but its track record is a feature.
        IEnumerable<CheckedColumn> Campaign() =>
            snapshots[0].Snapshot.AsOf is null || snapshots.All(one => one.Snapshot.CampaignId is null) ? []
            : [Column(CampaignRecord, new AttributeColumn(CampaignRecord, AttributeKind.Category),
                [.. snapshots.Select(one => AttributeValue.Of(one.Snapshot.CampaignId))])];

        CheckedColumn Column(string name, AttributeColumn column, AttributeValue[] values) => new()
        {
            Name = name,
            Attribute = column,
            Snapshots = snapshots,
            Values = values,
            Converted = converted,
            HasConverted = hasConverted,
            Fold = fold,
            Place = place,
            HasPoints = hasPoints,
            IsDated = snapshots[0].Snapshot.AsOf is not null,
        };
    }

    /// <summary>
    /// Whether each lead has points of an existing score: the funnel's, else those of columns that are named so.
    /// </summary>
    private static bool[] HasPoints(IReadOnlyList<LabelledSnapshot> snapshots)
    {
        bool[] points = [.. snapshots.Select(one => one.Snapshot.Points is not null)];
        string[] scores = [.. snapshots[0].Snapshot.Attributes.Columns
            .Where(ExistingScore.IsNamedSo).Select(column => column.Name)];
        return points.Any(one => one) || scores.Length == 0 ? points
            : [.. snapshots.Select(one => scores.Any(name => !one.Snapshot.Attributes[name].IsMissing))];
    }
}
