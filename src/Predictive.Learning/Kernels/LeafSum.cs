namespace Predictive.Learning.Kernels;

/// <summary>The exact sums of a leaf's rows, in whole units.</summary>
internal struct LeafSum
{
    /// <summary>The sum of gradients.</summary>
    public long Gradient;

    /// <summary>The sum of hessians.</summary>
    public long Hessian;

    /// <summary>The sum of weights.</summary>
    public long Weight;

    /// <summary>Both together.</summary>
    public static LeafSum operator +(LeafSum one, LeafSum other) => new()
    {
        Gradient = one.Gradient + other.Gradient,
        Hessian = one.Hessian + other.Hessian,
        Weight = one.Weight + other.Weight,
    };
}
