using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>
/// How often something happens: events a day since the first one, over a day at least; missing without any.
/// </summary>
/// <param name="Type">The type of event; null for every type.</param>
public sealed record EventPace(string? Type) : EventFeature(Type)
{
    /// <inheritdoc/>
    public override string Name => $"{Choice.Name}.a_day";

    /// <inheritdoc/>
    public override string Meaning => $"How many {Choice.Many} a day there were since the first of them.";

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"no {Choice.Many} so far"
        : $"{Wording.Number(value.Number)} {Choice.Many} a day since the first";

    private protected override FeatureReader Compile(TallyPlan plan, int line)
    {
        var ever = plan.WindowOf(null);
        return (_, tally, _) => tally[line].Earliest is var first and >= 0
            ? FeatureValue.Of(tally.Events(line, ever) / Math.Max(1, (double)first / TimeSpan.TicksPerDay))
            : FeatureValue.Missing;
    }
}
