using Predictive.Features.Tallying;
using Predictive.Features.Titles;
using Predictive.Learning;

namespace Predictive.Features;

/// <summary>What a job title says of a person: how senior they are, or which function they have.</summary>
/// <param name="Attribute">The attribute that holds the title.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Part">Seniority or function.</param>
public sealed record TitleWord(string Attribute, AttributeOwner Owner, TitlePart Part) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{Owner.NameOf(Attribute)}.{PartWord}";

    /// <inheritdoc/>
    public override string Meaning => $"The {PartWord} that {Owner.Whose()} '{Attribute}' tells.";

    /// <inheritdoc/>
    public override string Source => Owner.NameOf(Attribute);

    /// <inheritdoc/>
    public override FeatureContext Needs => Owner.Needs();

    /// <inheritdoc/>
    public override FeatureKind Kind => FeatureKind.Category;

    private string PartWord => Part switch
    {
        TitlePart.Seniority => "seniority",
        TitlePart.Function => "function",
    };

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"{Owner.Words(Attribute)} tells no {PartWord}"
        : $"{Owner.Words(Attribute)} tells the {PartWord} '{value.Word}'";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        Owner.AttributesIn(snapshot)?[Attribute].Text is { } title
            ? FeatureValue.Of(JobTitle.Of(title, Part))
            : FeatureValue.Missing;
}
