using Microsoft.ML.Data;

namespace Predictive.MLNet.Trees;

/// <summary>A row as ML.NET learns from it.</summary>
internal sealed class EncodedRow
{
    /// <summary>The feature vector.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>What became of it.</summary>
    public bool Label { get; set; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; }
}
