namespace Predictive.MLNet.Trees;

/// <summary>What one number of ML.NET's feature vector says of a column.</summary>
internal enum SlotKind
{
    /// <summary>The number itself, or what stands in for it where it is missing.</summary>
    Value,

    /// <summary>1 where the value is missing, else 0.</summary>
    Missing,

    /// <summary>1 where the category has one level, else 0.</summary>
    Level,
}
