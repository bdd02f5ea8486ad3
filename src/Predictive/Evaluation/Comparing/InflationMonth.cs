namespace Predictive.Evaluation.Comparing;

/// <summary>One month of first looks.</summary>
/// <param name="Begins">Its first day (UTC).</param>
/// <param name="Leads">Leads first looked at in it.</param>
/// <param name="PredictedShare">Share of them that the version's own cut makes MQLs.</param>
/// <param name="PredictedRate">Share of those that converted.</param>
/// <param name="RuleShare">Share of them that the scoring rules made MQLs.</param>
/// <param name="RuleRate">Share of those that converted.</param>
public sealed record InflationMonth(
    DateTime Begins, int Leads, Estimate PredictedShare, Estimate PredictedRate, Estimate RuleShare,
    Estimate RuleRate);
