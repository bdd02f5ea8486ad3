namespace Predictive.Learning.Growing;

/// <summary>A leaf that may still be split.</summary>
internal sealed class GrowingNode
{
    /// <summary>Its place in the tree.</summary>
    public required int Index { get; init; }

    /// <summary>How many questions led here.</summary>
    public required int Depth { get; init; }

    /// <summary>Where its rows start.</summary>
    public required int Start { get; init; }

    /// <summary>The sums of its rows.</summary>
    public required HistogramBin Sums { get; init; }

    /// <summary>The weight of its rows, in fixed-point units.</summary>
    public required long Weight { get; init; }

    /// <summary>Its histogram, while it may be split.</summary>
    public Histogram? Histogram { get; set; }

    /// <summary>Its best split.</summary>
    public Split Best { get; set; }
}
