namespace Predictive.Evaluation.Comparing;

/// <summary>The leads in one of the four cells in which both sides agree or not, or a part of them.</summary>
/// <param name="Leads">How many leads.</param>
/// <param name="Conversions">How many of them converted.</param>
/// <param name="ConversionRate">Which share converted; not said where there is none.</param>
/// <param name="Worked">Those that sales worked; null where nobody knows, and in a part.</param>
/// <param name="NotWorked">Those that it did not; null where nobody knows, and in a part.</param>
public sealed record CellReport(
    int Leads, int Conversions, Estimate ConversionRate, CellReport? Worked = null, CellReport? NotWorked = null);
