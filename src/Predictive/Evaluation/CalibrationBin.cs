namespace Predictive.Evaluation;

/// <summary>One point of a calibration curve: what was expected of some rows, and what came.</summary>
/// <param name="AtLeast">The lowest likelihood in the bin.</param>
/// <param name="MeanLikelihood">The weighted mean likelihood.</param>
/// <param name="Rate">
/// The weighted conversion rate, with its Wilson interval on the effective number of rows: fewer where rows have
/// unequal weights, or accounts move together (<see cref="EffectiveRows"/>).
/// </param>
/// <param name="Rows">How many rows.</param>
/// <param name="Weight">Their weight.</param>
public sealed record CalibrationBin(double AtLeast, double MeanLikelihood, Estimate Rate, int Rows, double Weight);
