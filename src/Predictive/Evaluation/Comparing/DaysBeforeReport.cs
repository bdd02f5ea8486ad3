namespace Predictive.Evaluation.Comparing;

/// <summary>The share of all converters that were MQLs at least so many days before they converted.</summary>
/// <param name="Days">How many days.</param>
/// <param name="Predicted">By prediction.</param>
/// <param name="Rules">By the scoring rules.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record DaysBeforeReport(int Days, Estimate Predicted, Estimate Rules, Estimate Difference);
