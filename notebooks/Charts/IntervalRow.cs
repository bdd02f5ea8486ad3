using Predictive.Evaluation;

namespace Predictive.Charts;

/// <summary>A figure with its interval under a name.</summary>
/// <param name="Name">What it is the figure of.</param>
/// <param name="Figure">The figure; a row without one has only its reason.</param>
/// <param name="IsFinal">Whether it stands; what may still change is drawn grey and hollow.</param>
public sealed record IntervalRow(string Name, Estimate Figure, bool IsFinal = true);
