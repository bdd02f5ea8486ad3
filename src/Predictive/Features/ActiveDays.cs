using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>On how many different days, counted back from the as-of date, something happened.</summary>
/// <param name="Days">The window in days before the as-of date; null for all time.</param>
public sealed record ActiveDays(int? Days) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"active_days{Wording.Suffix(Days)}";

    /// <inheritdoc/>
    public override string Meaning => $"On how many different days anything happened {Wording.Window(Days)}.";

    /// <inheritdoc/>
    public override string Source => "active days";

    /// <inheritdoc/>
    public override FeatureValue Of(Snapshot snapshot, TrackRecords records)
    {
        if (snapshot.AsOf is null)
        {
            return FeatureValue.Missing;
        }

        var (days, last) = (0, -1.0);
        foreach (var one in snapshot.Events)
        {
            var day = Math.Floor(one.DaysAgo);
            if (day > last && (Days is null || one.DaysAgo < Days))
            {
                days++;
                last = day;
            }
        }

        return FeatureValue.Of(days);
    }

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value switch
    {
        { IsMissing: true } => $"active days {Wording.Window(Days)} are not known",
        { Number: 0 } => $"not active {Wording.Window(Days)}",
        _ => $"active on {Wording.Count(value.Number, "day", "different days")} {Wording.Window(Days)}",
    };
}
