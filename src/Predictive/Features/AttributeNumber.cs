using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>A number of the lead or its account, as it was.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record AttributeNumber(string Attribute, AttributeOwner Owner) : Feature
{
    /// <inheritdoc/>
    public override string Name => Owner.NameOf(Attribute);

    /// <inheritdoc/>
    public override string Meaning => $"The number in {Owner.Whose()} '{Attribute}'.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureContext Needs => Owner.Needs();

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        Owner.AttributesIn(snapshot)?[Attribute].Number is { } number ? FeatureValue.Of(number) : FeatureValue.Missing;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        $"{Owner.Words(Attribute)}: {(value.IsMissing ? "not known" : Wording.Number(value.Number))}";
}
