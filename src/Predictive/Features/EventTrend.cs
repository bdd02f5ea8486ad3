using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>
/// Whether something happens more often of late: events a day in the last days, less those in the days before.
/// </summary>
/// <param name="Type">The type of event; null for every type.</param>
/// <param name="Days">The last days.</param>
/// <param name="Before">The days before these, to compare with.</param>
public sealed record EventTrend(string? Type, int Days, int Before) : EventFeature(Type)
{
    /// <inheritdoc/>
    public override string Name => $"{Choice.Name}.trend{Wording.Suffix(Days)}_{Before}d";

    /// <inheritdoc/>
    public override string Meaning =>
        $"How many more {Choice.Many} a day there were {Wording.Window(Days)} than in the {Before} days before.";

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value switch
    {
        { IsMissing: true } => $"whether {Choice.Many} become more is not known",
        { Number: > 0 } => $"{Choice.Many} become more: {Wording.Number(value.Number)} a day {Words}",
        { Number: < 0 } => $"{Choice.Many} become fewer: {Wording.Number(-value.Number)} a day {Words}",
        _ => $"as many {Choice.Many} {Wording.Window(Days)} as before",
    };

    private string Words => $"in {Days} days, against the {Before} before";

    private protected override FeatureReader Compile(TallyPlan plan, int line)
    {
        var (late, all) = (plan.WindowOf(Days), plan.WindowOf(Days + Before));
        return (snapshot, tally, _) =>
        {
            if (snapshot.AsOf is null)
                return FeatureValue.Missing;
            var recent = tally.Events(line, late);
            return FeatureValue.Of(
                ((double)recent / Days) - ((double)(tally.Events(line, all) - recent) / Before));
        };
    }
}
