using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>How old the lead is; a feature only where leads are looked at at several ages.</summary>
public sealed record LeadAge : Feature
{
    /// <inheritdoc/>
    public override string Name => "lead_age";

    /// <inheritdoc/>
    public override string Meaning => "Days since the lead was created.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        snapshot.AgeDays is { } days ? FeatureValue.Of(days) : FeatureValue.Missing;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        value.IsMissing ? "the age of the lead is not known" : $"the lead is {Wording.Days(value.Number)} old";
}
