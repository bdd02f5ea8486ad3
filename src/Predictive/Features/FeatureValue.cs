namespace Predictive.Features;

/// <summary>What a feature says of a snapshot: a number, or a word; neither is missing.</summary>
/// <param name="Number">The number; NaN for words and where it is missing.</param>
/// <param name="Word">The word of a category; null for numbers and where it is missing.</param>
public readonly record struct FeatureValue(float Number, string? Word)
{
    /// <summary>Nothing is known.</summary>
    public static FeatureValue Missing { get; } = new(float.NaN, null);

    /// <summary>A number, rounded once to float32.</summary>
    public static FeatureValue Of(double number) => new((float)number, null);

    /// <summary>A word; null is missing.</summary>
    public static FeatureValue Of(string? word) => new(float.NaN, word);

    /// <summary>Whether nothing is known.</summary>
    public bool IsMissing => float.IsNaN(Number) && Word is null;
}
