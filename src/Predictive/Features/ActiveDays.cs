using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>On how many different days, counted back from the as-of date, something happened.</summary>
/// <param name="Days">The window in days before the as-of date; null for all time.</param>
public sealed record ActiveDays(int? Days) : EventFeature((string?)null)
{
    /// <inheritdoc/>
    public override string Name => $"{(IsOfAll ? "" : $"{Choice.Name}.")}active_days{Wording.Suffix(Days)}";

    /// <inheritdoc/>
    public override string Meaning =>
        $"On how many different days {(IsOfAll ? "anything happened" : $"there were {Choice.Many}")} "
        + $"{Wording.Window(Days)}.";

    /// <inheritdoc/>
    public override string Source => IsOfAll ? "active days" : base.Source;

    private bool IsOfAll => Type is null && By is null or EventBy.Type;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value switch
    {
        { IsMissing: true } => $"active days {Wording.Window(Days)} are not known",
        { Number: 0 } when IsOfAll => $"not active {Wording.Window(Days)}",
        { Number: 0 } => $"no {Choice.Many} {Wording.Window(Days)}",
        _ => $"{(IsOfAll ? "active" : Choice.Many)} on {Wording.Count(value.Number, "day", "different days")} "
            + Wording.Window(Days),
    };

    private protected override FeatureReader Compile(TallyPlan plan, int line)
    {
        var window = plan.WindowOf(Days);
        return (snapshot, tally, _) => snapshot.AsOf is null
            ? FeatureValue.Missing
            : FeatureValue.Of(tally.Days(line, window));
    }
}
