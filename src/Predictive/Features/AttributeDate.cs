using Predictive.Features.Tallying;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>How many days ago a date of the lead or its account was; a date still to come is not known yet.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record AttributeDate(string Attribute, AttributeOwner Owner) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Owner.NameOf(Attribute)}.days_ago";

    /// <inheritdoc/>
    public override string Meaning => $"Days from {Owner.Whose()} '{Attribute}' to the as-of date.";

    /// <inheritdoc/>
    public override string Source => Owner.NameOf(Attribute);

    /// <inheritdoc/>
    public override FeatureContext Needs => Owner.Needs();

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        snapshot.AsOf is { } asOf
        && Owner.AttributesIn(snapshot)?[Attribute].Number is { } day
        && DaysSince(asOf, day) is var days and >= 0
            ? FeatureValue.Of(days)
            : FeatureValue.Missing;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        $"{Owner.Words(Attribute)}: {(value.IsMissing ? "not known" : $"{Wording.Days(value.Number)} ago")}";

    private static double DaysSince(AsOfDate asOf, double day) => (asOf.Instant - DateTime.UnixEpoch).TotalDays - day;
}
