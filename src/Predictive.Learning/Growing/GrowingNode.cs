namespace Predictive.Learning.Growing;

/// <summary>A leaf that may still be split.</summary>
internal sealed class GrowingNode
{
    /// <summary>Its place in the tree.</summary>
    public required int Index { get; init; }

    /// <summary>How many questions led here.</summary>
    public required int Depth { get; init; }

    /// <summary>The leaf in which its rows are.</summary>
    public required byte Leaf { get; init; }

    /// <summary>The packed sum of its rows.</summary>
    public required long Sum { get; init; }

    /// <summary>How many rows it has, those left out of the sums included.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them are in the sums.</summary>
    public required int KeptRows { get; init; }

    /// <summary>Between which values its leaves must stay.</summary>
    public required ValueBounds Bounds { get; init; }

    /// <summary>Its histogram, while it may be split.</summary>
    public Histogram? Histogram { get; set; }

    /// <summary>Its best split.</summary>
    public Split Best { get; set; }
}
