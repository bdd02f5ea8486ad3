namespace Predictive.Learning.Kernels;

/// <summary>How many levels a gradient and a hessian of 1 have when they are rounded to whole levels.</summary>
/// <param name="Gradient">The levels of a gradient of 1.</param>
/// <param name="Hessian">The levels of a hessian of 1.</param>
internal readonly record struct Levels(double Gradient, double Hessian);
