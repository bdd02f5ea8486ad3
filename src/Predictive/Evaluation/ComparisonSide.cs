namespace Predictive.Evaluation;

/// <summary>How one kind of MQL did: the predicted ones, the rules', or the difference of the two.</summary>
/// <param name="ConversionRate">Which share of the MQLs converted.</param>
/// <param name="Recall">The share of opportunities found: which share of all conversions were MQLs.</param>
/// <param name="Lift">Their conversion rate over that of all rows.</param>
/// <param name="ConversionsFound">How many of the conversions were MQLs, counted in rows.</param>
public sealed record ComparisonSide(
    Estimate ConversionRate, Estimate Recall, Estimate Lift, Estimate ConversionsFound);
