namespace Predictive.Learning.Kernels;

/// <summary>What became of the rows that were asked.</summary>
/// <param name="Moved">How many moved to the new leaf.</param>
/// <param name="KeptMoved">How many of these are among the rows from which the tree is grown.</param>
internal readonly record struct Divided(int Moved, int KeptMoved)
{
    /// <summary>Both together.</summary>
    public static Divided operator +(Divided one, Divided other) =>
        new(one.Moved + other.Moved, one.KeptMoved + other.KeptMoved);
}
