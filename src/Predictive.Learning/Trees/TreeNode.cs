namespace Predictive.Learning.Trees;

/// <summary>One node of a finished tree: a question about one column, or a leaf.</summary>
/// <remarks>A leaf has no children (<see cref="Left"/> is 0, which is always the root and so nobody's
/// child).</remarks>
public readonly record struct TreeNode
{
    /// <summary>The column asked about.</summary>
    public int Column { get; init; }

    /// <summary>
    /// The raw float32 that values are held against; positive infinity asks only whether the value is there.
    /// </summary>
    public float Threshold { get; init; }

    /// <summary>Whether the threshold is a level's code: that level goes left, all others right.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Whether a missing value goes left.</summary>
    public bool MissingLeft { get; init; }

    /// <summary>The node for yes; 0 for a leaf.</summary>
    public int Left { get; init; }

    /// <summary>The node for no.</summary>
    public int Right { get; init; }

    /// <summary>What a leaf adds to the margin.</summary>
    public double Value { get; init; }

    /// <summary>The weight of the training rows that came here.</summary>
    public double Cover { get; init; }

    /// <summary>How much the split reduced the loss (second-order), 0 for a leaf.</summary>
    public double Gain { get; init; }

    /// <summary>Whether the walk ends here.</summary>
    public bool IsLeaf => Left == 0;

    /// <summary>
    /// The child that a value goes to: missing as learned, a level on equality, a number when at most the threshold.
    /// </summary>
    public int ChildOf(float value)
    {
        if (float.IsNaN(value)) return MissingLeft ? Left : Right;
        return (IsLevel ? value == Threshold : value <= Threshold) ? Left : Right;
    }
}
