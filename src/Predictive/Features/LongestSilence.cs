using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>The longest time in which nothing happened, between two events; missing with fewer than two.</summary>
public sealed record LongestSilence : Feature
{
    /// <inheritdoc/>
    public override string Name => "longest_silence";

    /// <inheritdoc/>
    public override string Meaning => "Days of the longest time between two events one after the other.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? "fewer than two events so far"
        : $"longest silence: {Wording.Days(value.Number)}";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan)
    {
        plan.AskForGaps();
        return (_, tally, _) => tally.LongestGap is var gap and >= 0
            ? FeatureValue.Of((double)gap / TimeSpan.TicksPerDay)
            : FeatureValue.Missing;
    }
}
