using Predictive.Features;

namespace Predictive.Scoring;

/// <summary>How much a feature matters to a model.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Share">
/// Its share of the mean size of all contributions to the margin, from 0 to 1; all shares sum to 1.
/// </param>
public sealed record FeatureShare(Feature Feature, double Share);
