using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>How often something happened, in the last days or in all.</summary>
/// <param name="Type">The type of event; null for every type.</param>
/// <param name="Days">The window in days before the as-of date; null for all time.</param>
public sealed record EventCount(string? Type, int? Days) : EventFeature(Type)
{
    /// <inheritdoc/>
    public override string Name => $"{Choice.Name}.count{Wording.Suffix(Days)}";

    /// <inheritdoc/>
    public override string Meaning => $"How many {Choice.Many} there were {Wording.Window(Days)}.";

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"{Choice.Many} {Wording.Window(Days)} are not known"
        : $"{Wording.Count(value.Number, Choice.One, Choice.Many)} {Wording.Window(Days)}";

    private protected override FeatureReader Compile(TallyPlan plan, int line)
    {
        var window = plan.WindowOf(Days);
        return (snapshot, tally, _) => snapshot.AsOf is null
            ? FeatureValue.Missing
            : FeatureValue.Of(tally.Events(line, window));
    }
}
