namespace Predictive.Learning.Kernels;

/// <summary>What became of the rows that were asked.</summary>
/// <param name="Moved">How many moved to the new leaf.</param>
/// <param name="Listed">How many were listed.</param>
internal readonly record struct Divided(int Moved, int Listed);
