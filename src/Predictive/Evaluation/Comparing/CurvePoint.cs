namespace Predictive.Evaluation.Comparing;

/// <summary>What calling a share of the leads finds, by one ranking or as the difference of two.</summary>
/// <param name="Share">Which share is called.</param>
/// <param name="ConversionRate">Share of them that converted.</param>
/// <param name="Lift">That over the conversion rate of all leads.</param>
/// <param name="Recall">Share of all conversions among them.</param>
public sealed record CurvePoint(double Share, Estimate ConversionRate, Estimate Lift, Estimate Recall);
