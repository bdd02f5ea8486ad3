using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>How many days ago something last happened; missing where it never did.</summary>
/// <param name="Type">The type of event; null for every type.</param>
public sealed record EventRecency(string? Type) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Type ?? "events"}.days_since_last";

    /// <inheritdoc/>
    public override string Meaning => $"Days since the last of the {Wording.Events(Type)}.";

    /// <inheritdoc/>
    public override string Source => Type ?? "events";

    /// <inheritdoc/>
    public override FeatureValue Of(Snapshot snapshot, TrackRecords records)
    {
        foreach (var one in snapshot.Events)
        {
            if (Type is null || one.Type == Type)
            {
                return FeatureValue.Of(one.DaysAgo);
            }
        }

        return FeatureValue.Missing;
    }

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"no {Wording.Events(Type)} so far"
        : $"last {(Type is null ? "event" : $"'{Type}'")} {Wording.Days(value.Number)} ago";
}
