using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>How many days ago something last happened; missing where it never did.</summary>
/// <param name="Type">The type of event; null for every type.</param>
public sealed record EventRecency(string? Type) : EventFeature(Type)
{
    /// <inheritdoc/>
    public override string Name => $"{Choice.Name}.days_since_last";

    /// <inheritdoc/>
    public override string Meaning => $"Days since the last of the {Choice.Many}.";

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"no {Choice.Many} so far"
        : $"last {Words} {Wording.Days(value.Number)} ago";

    private string Words => By is null or EventBy.Type && Type is not null ? $"'{Type}'" : Choice.One;

    private protected override FeatureReader Compile(TallyPlan plan, int line) => (_, tally, _) =>
        tally[line].Latest is var ago and >= 0
            ? FeatureValue.Of((double)ago / TimeSpan.TicksPerDay)
            : FeatureValue.Missing;
}
