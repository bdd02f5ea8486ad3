namespace Predictive.Evaluation.Comparing;

/// <summary>Why both sides disagree, in the model's reasons and in the rules' points.</summary>
/// <param name="NewlyQualified">Of the MQLs by prediction that the rules did not make.</param>
/// <param name="NoLongerQualified">Of the MQLs by the rules that prediction does not make.</param>
/// <param name="Disagreements">The leads on which they disagree most, up to ten of each kind.</param>
public sealed record ComparisonReasons(
    QualifiedReasons NewlyQualified, QualifiedReasons NoLongerQualified, IReadOnlyList<Disagreement> Disagreements);
