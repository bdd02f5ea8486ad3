using Predictive.Features.Tallying;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>How well earlier leads of the same campaign or source converted, shrunk towards its parent group.</summary>
/// <param name="Key">Campaign (its parent is the source) or source (its parent is all leads).</param>
public sealed record RecordRate(RecordKey Key) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Key.NameOf()}_record";

    /// <inheritdoc/>
    public override string Meaning =>
        $"Share of earlier leads of the same {Key.NameOf()} that converted, mixed with that of its parent group.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureContext Needs => FeatureContext.Campaign;

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, records) => ValueOf(snapshot, records);

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"no track record of its {Key.NameOf()}"
        : $"earlier leads of its {Key.NameOf()} converted at about {Wording.Percent(value.Number)}";

    private FeatureValue ValueOf(Snapshot snapshot, TrackRecords records)
    {
        var overall = records.Overall(snapshot.AsOf);
        if (overall.Leads == 0 || Key.In(snapshot) is not { } name)
        {
            return FeatureValue.Missing;
        }

        var parent = overall.Conversions / overall.Leads;
        var rate = Key == RecordKey.Campaign
            ? records.Of(RecordKey.Source, snapshot.Source, snapshot.AsOf).RateAmong(parent)
            : parent;
        return FeatureValue.Of(records.Of(Key, name, snapshot.AsOf).RateAmong(rate));
    }
}
