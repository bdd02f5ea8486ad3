using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>How often something happened, in the last days or in all.</summary>
/// <param name="Type">The type of event; null for every type.</param>
/// <param name="Days">The window in days before the as-of date; null for all time.</param>
public sealed record EventCount(string? Type, int? Days) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Type ?? "events"}.count{Wording.Suffix(Days)}";

    /// <inheritdoc/>
    public override string Meaning => $"How many {Wording.Events(Type)} there were {Wording.Window(Days)}.";

    /// <inheritdoc/>
    public override string Source => Type ?? "events";

    /// <inheritdoc/>
    public override FeatureValue Of(Snapshot snapshot, TrackRecords records)
    {
        if (snapshot.AsOf is null)
        {
            return FeatureValue.Missing;
        }

        var count = 0;
        foreach (var one in snapshot.Events)
        {
            count += Counts(one) ? 1 : 0;
        }

        return FeatureValue.Of(count);
    }

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"{Wording.Events(Type)} {Wording.Window(Days)} are not known"
        : $"{Wording.Count(value.Number, Wording.Event(Type), Wording.Events(Type))} {Wording.Window(Days)}";

    private bool Counts(KnownEvent one) => (Days is null || one.DaysAgo < Days) && (Type is null || one.Type == Type);
}
