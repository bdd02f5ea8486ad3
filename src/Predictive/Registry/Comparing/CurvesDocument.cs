using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>Lift and share of opportunities found along the whole curve, for both sides.</summary>
/// <param name="Predicted">By likelihood, the fewest leads first.</param>
/// <param name="Rules">By rule points, at the same shares of leads.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
/// <param name="RuleShareOfLeads">Which share of the leads the scoring rules call at their own bar.</param>
public sealed record CurvesDocument(
    IReadOnlyList<CurvePointDocument> Predicted,
    IReadOnlyList<CurvePointDocument> Rules,
    IReadOnlyList<CurvePointDocument> Difference,
    double RuleShareOfLeads)
{
    internal static CurvesDocument Of(CurvesReport curves, double ruleShare) => new(
        [.. curves.Predicted.Select(CurvePointDocument.Of)], [.. curves.Rules.Select(CurvePointDocument.Of)],
        [.. curves.Difference.Select(CurvePointDocument.Of)], ruleShare);
}
