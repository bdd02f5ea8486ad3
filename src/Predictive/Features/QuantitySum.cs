using Predictive.Features.Tallying;

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
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"{Quantity} {Wording.Window(Days)}: not known"
        : $"{Quantity} {Wording.Window(Days)}: {Wording.Number(value.Number)}";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan)
    {
        var (quantity, window) = (plan.QuantityOf(Quantity), plan.WindowOf(Days));
        return (snapshot, tally, _) => Knows(snapshot)
            ? FeatureValue.Of(tally.SumOf(quantity, window))
            : FeatureValue.Missing;
    }

    private bool Knows(Snapshots.Snapshot snapshot)
    {
        foreach (var name in snapshot.EventQuantities)
        {
            if (name == Quantity)
                return true;
        }

        return false;
    }
}
