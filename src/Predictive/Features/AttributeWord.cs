using Predictive.Features.Tallying;
using Predictive.Learning;

namespace Predictive.Features;

/// <summary>A word of the lead or its account, as it was.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record AttributeWord(string Attribute, AttributeOwner Owner) : Feature
{
    /// <inheritdoc/>
    public override string Name => Owner.NameOf(Attribute);

    /// <inheritdoc/>
    public override string Meaning => $"The word in {Owner.Whose()} '{Attribute}'.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureContext Needs => Owner.Needs();

    /// <inheritdoc/>
    public override FeatureKind Kind => FeatureKind.Category;

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        FeatureValue.Of(Owner.AttributesIn(snapshot)?[Attribute].Text);

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        $"{Owner.Words(Attribute)} is {(value.IsMissing ? "not known" : $"'{value.Word}'")}";
}
