using Predictive.Evaluation;

namespace Predictive.Charts;

/// <summary>A named row of points, each with the interval of its height.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">From left to right; those whose height cannot be said are passed over.</param>
public sealed record Curve(string Name, IReadOnlyList<(double X, Estimate Y)> Points);
