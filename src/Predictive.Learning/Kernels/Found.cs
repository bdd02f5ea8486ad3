namespace Predictive.Learning.Kernels;

/// <summary>The best of some ways to divide a node.</summary>
/// <param name="Place">Which it is: the first of the best.</param>
/// <param name="Score">Its score; 0 where no way is allowed.</param>
internal readonly record struct Found(int Place, double Score);
