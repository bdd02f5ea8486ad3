using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>What a funnel has that features can be made of, as seen in the snapshots to learn from.</summary>
internal sealed record FunnelShape
{
    public required IReadOnlyList<AttributeColumn> LeadColumns { get; init; }

    public required IReadOnlyList<AttributeColumn> AccountColumns { get; init; }

    public required IReadOnlyList<string> EventTypes { get; init; }

    public required IReadOnlyList<string> Quantities { get; init; }

    public required IReadOnlySet<RecordKey> Records { get; init; }

    public required bool HasSeveralAges { get; init; }

    public static FunnelShape Of(IReadOnlyList<LabelledSnapshot> snapshots, GrowingTrackRecords records) => new()
    {
        LeadColumns = snapshots[0].Snapshot.Attributes.Columns,
        AccountColumns = snapshots.Select(one => one.Snapshot.Account).OfType<AttributeSet>().FirstOrDefault()?.Columns
            ?? [],
        EventTypes = MostCommonEventTypes(snapshots),
        Quantities = [.. snapshots[0].Snapshot.EventQuantities.Order(StringComparer.Ordinal)],
        Records = Enum.GetValues<RecordKey>().Where(records.Has).ToHashSet(),
        HasSeveralAges = snapshots.DistinctBy(one => Math.Round(one.Snapshot.AgeDays ?? 0)).Skip(1).Any(),
    };

    private static List<string> MostCommonEventTypes(IReadOnlyList<LabelledSnapshot> snapshots) => [.. snapshots
        .SelectMany(one => one.Snapshot.Events.Select(known => known.Type).Distinct(StringComparer.Ordinal))
        .CountBy(type => type, StringComparer.Ordinal)
        .OrderByDescending(type => type.Value).ThenBy(type => type.Key, StringComparer.Ordinal)
        .Take(FeatureDeclarations.MostEventTypes)
        .Select(type => type.Key).Order(StringComparer.Ordinal)];
}
