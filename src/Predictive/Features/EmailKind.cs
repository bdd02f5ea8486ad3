using Predictive.Features.Tallying;
using Predictive.Learning;

namespace Predictive.Features;

/// <summary>
/// What kind of address the lead has: of a free-mail provider, a company, education, government or a charity. The
/// address itself is never a feature.
/// </summary>
public sealed record EmailKind : Feature
{
    /// <inheritdoc/>
    public override string Name => "email_kind";

    /// <inheritdoc/>
    public override string Meaning => "What kind of domain the lead's email address has, such as free-mail or company.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureKind Kind => FeatureKind.Category;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        value.IsMissing ? "no email address is known" : $"the email address is of a {value.Word} domain";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) =>
        (snapshot, _, _) => FeatureValue.Of(snapshot.EmailKind);
}
