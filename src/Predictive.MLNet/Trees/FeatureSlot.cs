namespace Predictive.MLNet.Trees;

/// <summary>One number of ML.NET's feature vector.</summary>
/// <param name="Column">The column it comes from.</param>
/// <param name="Kind">What it says of it.</param>
/// <param name="Given">What stands in for a missing number, or the code of the level.</param>
/// <param name="Name">What it is called in ML.NET's schema.</param>
internal readonly record struct FeatureSlot(int Column, SlotKind Kind, float Given, string Name)
{
    /// <summary>The number for a value of the column.</summary>
    public float Of(float value) => Kind switch
    {
        SlotKind.Value => float.IsNaN(value) ? Given : Math.Clamp(value, float.MinValue, float.MaxValue),
        SlotKind.Missing => float.IsNaN(value) ? 1 : 0,
        SlotKind.Level => value == Given ? 1 : 0,
    };
}
