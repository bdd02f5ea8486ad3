namespace Predictive.Evaluation.Comparing;

/// <summary>How many MQLs the likelihoods need to find as many conversions as the rules do at their own bar.</summary>
/// <param name="ShareFound">The share of opportunities that the rules find.</param>
/// <param name="PredictedMqls">The MQLs that the likelihoods need for that, the highest first.</param>
/// <param name="RuleMqls">The rule MQLs.</param>
/// <param name="Saved">How many fewer, as a share of the rule MQLs; below 0 where it takes more.</param>
/// <param name="PredictedRate">The conversion of those predicted MQLs.</param>
/// <param name="RuleRate">The conversion of the rule MQLs.</param>
public sealed record EqualShareReport(
    Estimate ShareFound, Estimate PredictedMqls, Estimate RuleMqls, Estimate Saved, Estimate PredictedRate,
    Estimate RuleRate);
