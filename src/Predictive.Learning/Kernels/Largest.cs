namespace Predictive.Learning.Kernels;

/// <summary>The largest sizes among some rows.</summary>
/// <param name="Gradient">Of the gradients, signs aside.</param>
/// <param name="Hessian">Of the hessians.</param>
internal readonly record struct Largest(double Gradient, double Hessian)
{
    /// <summary>The larger of each.</summary>
    public Largest With(Largest other) =>
        new(Math.Max(Gradient, other.Gradient), Math.Max(Hessian, other.Hessian));
}
