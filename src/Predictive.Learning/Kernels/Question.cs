using Predictive.Learning.Binning;

namespace Predictive.Learning.Kernels;

/// <summary>A question asked of the rows of one leaf: whether their bin lies in a range. Yes stays, no moves.</summary>
/// <param name="Leaf">The leaf whose rows are asked.</param>
/// <param name="NewLeaf">The leaf to which a no moves.</param>
/// <param name="Low">The lowest bin of the range.</param>
/// <param name="Width">How far the highest bin lies above the lowest.</param>
/// <param name="MissingStays">Whether a missing value is a yes.</param>
internal readonly record struct Question(byte Leaf, byte NewLeaf, byte Low, byte Width, bool MissingStays)
{
    /// <summary>The answer for a bin.</summary>
    public bool Stays(byte code) =>
        code == ColumnBins.Missing ? MissingStays : (byte)(code - Low) <= Width;
}
