namespace Predictive.Evaluation.Comparing;

/// <summary>Both rankings along the whole curve, at the same shares of leads.</summary>
/// <param name="Predicted">By likelihood.</param>
/// <param name="Rules">By rule points.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record CurvesReport(
    IReadOnlyList<CurvePoint> Predicted, IReadOnlyList<CurvePoint> Rules, IReadOnlyList<CurvePoint> Difference);
