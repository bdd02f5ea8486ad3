namespace Predictive.Evaluation.Comparing;

/// <summary>The MQLs at equal volume that are of one group.</summary>
/// <param name="Name">The group; null for leads of which it is not known.</param>
/// <param name="Leads">Its leads.</param>
/// <param name="Conversions">Its conversions.</param>
/// <param name="PredictedMqls">Its predicted MQLs.</param>
/// <param name="RuleMqls">Its rule MQLs.</param>
/// <param name="PredictedRate">Share of the predicted MQLs that converted.</param>
/// <param name="RuleRate">Share of the rule MQLs that converted.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record GroupReport(
    string? Name, int Leads, int Conversions, int PredictedMqls, int RuleMqls, Estimate PredictedRate,
    Estimate RuleRate, Estimate Difference);
