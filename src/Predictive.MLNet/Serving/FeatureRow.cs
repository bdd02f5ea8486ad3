using Microsoft.ML.Data;

namespace Predictive.MLNet.Serving;

/// <summary>A row as a pooled engine takes it.</summary>
public sealed class FeatureRow
{
    /// <summary>
    /// One value a column of the model, in order: numbers, NaN for missing, or category codes by
    /// <see cref="Predictive.Learning.FeatureColumn.CodeOf"/>.
    /// </summary>
    [VectorType]
    public float[] Values { get; set; } = [];
}
