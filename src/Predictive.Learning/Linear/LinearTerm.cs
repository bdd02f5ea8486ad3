namespace Predictive.Learning.Linear;

/// <summary>What one column adds to the margin of a linear model.</summary>
public abstract record LinearTerm
{
    /// <summary>The mean of what it added over the training rows; contributions are relative to this.</summary>
    public required double Mean { get; init; }

    /// <summary>What a value adds.</summary>
    public abstract double Of(float value);
}
