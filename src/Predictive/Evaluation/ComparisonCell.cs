namespace Predictive.Evaluation;

/// <summary>One of the four cells in which predicted and rule MQLs agree or not.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Conversions">How many of them converted.</param>
/// <param name="ConversionRate">Which share converted, by weight; null in an empty cell.</param>
public sealed record ComparisonCell(int Rows, int Conversions, Estimate ConversionRate);
