using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>The sum of a number that events carry, such as page views.</summary>
/// <param name="Quantity">The number's name.</param>
/// <param name="Days">The window in days before the as-of date; null for all time.</param>
public sealed record QuantitySum(string Quantity, int? Days) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Quantity}.sum{Wording.Suffix(Days)}";

    /// <inheritdoc/>
    public override string Meaning => $"The sum of '{Quantity}' over the events {Wording.Window(Days)}.";

    /// <inheritdoc/>
    public override string Source => Quantity;

    /// <inheritdoc/>
    public override FeatureValue Of(Snapshot snapshot, TrackRecords records)
    {
        var index = IndexIn(snapshot);
        if (index < 0)
        {
            return FeatureValue.Missing;
        }

        var sum = 0.0;
        foreach (var one in snapshot.Events)
        {
            var number = one.Quantity(index);
            sum += (Days is null || one.DaysAgo < Days) && !double.IsNaN(number) ? number : 0;
        }

        return FeatureValue.Of(sum);
    }

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"{Quantity} {Wording.Window(Days)}: not known"
        : $"{Quantity} {Wording.Window(Days)}: {Wording.Number(value.Number)}";

    private int IndexIn(Snapshot snapshot)
    {
        for (var i = 0; i < snapshot.EventQuantities.Count; i++)
        {
            if (snapshot.EventQuantities[i] == Quantity)
            {
                return i;
            }
        }

        return -1;
    }
}
