namespace Predictive.Learning.Kernels;

/// <summary>
/// One random number a row that depends on nothing but a key and the row (the mixing of SplitMix64), so that rows can
/// be worked on in any order and by any number of threads.
/// </summary>
/// <param name="Key">Tells the trees and the seeds apart.</param>
/// <param name="FirstRow">The row that stands first.</param>
internal readonly record struct RowChance(ulong Key, int FirstRow)
{
    /// <summary>What the bits grow by from row to row.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The first multiplier of the mixing.</summary>
    public const ulong First = 0xBF58476D1CE4E5B9;

    /// <summary>The second multiplier of the mixing.</summary>
    public const ulong Second = 0x94D049BB133111EB;

    /// <summary>A number from 0 up to but not including 1.</summary>
    /// <param name="at">The row, counted from the first.</param>
    public double Of(int at)
    {
        var bits = Key + ((ulong)(FirstRow + at) * Step);
        bits = (bits ^ (bits >> 30)) * First;
        bits = (bits ^ (bits >> 27)) * Second;
        bits ^= bits >> 31;
        return BitConverter.UInt64BitsToDouble((bits >> 12) | 0x3FF0000000000000) - 1;
    }
}
