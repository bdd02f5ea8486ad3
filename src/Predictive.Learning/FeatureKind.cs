namespace Predictive.Learning;

/// <summary>What the values of a feature mean.</summary>
public enum FeatureKind
{
    /// <summary>An ordered quantity; <see cref="float.NaN"/> is missing.</summary>
    Number,

    /// <summary>
    /// A code into the feature's levels; <see cref="float.NaN"/> is missing, -1 a level never seen in training.
    /// </summary>
    Category,
}
