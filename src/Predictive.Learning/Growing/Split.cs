using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>A question that would divide a node's rows.</summary>
/// <param name="Column">The column asked about.</param>
/// <param name="Bin">The last bin that goes left, or the one level that does.</param>
/// <param name="IsLevel">Whether one level stands against all others.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Gain">How much the loss falls, twice; 0 where no split is allowed.</param>
/// <param name="Left">The packed sum of the rows that go left.</param>
internal readonly record struct Split(int Column, int Bin, bool IsLevel, bool MissingLeft, double Gain, long Left)
{
    /// <summary>1 or -1 where the children's values must rise or fall, else 0.</summary>
    public int Direction { get; init; }

    /// <summary>The value between the children that neither side may cross, where there is a direction.</summary>
    public double Middle { get; init; }

    /// <summary>Whether there is a split at all.</summary>
    public bool Exists => Gain > 0;

    /// <summary>The split as a question asked of a leaf's rows.</summary>
    /// <param name="leaf">The leaf, where the left rows stay.</param>
    /// <param name="newLeaf">The leaf to which the right ones move.</param>
    public Question Ask(byte leaf, byte newLeaf) =>
        new(leaf, newLeaf, IsLevel ? (byte)Bin : (byte)0, IsLevel ? (byte)0 : (byte)Bin, MissingLeft);
}
