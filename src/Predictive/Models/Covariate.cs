namespace Predictive.Models;

/// <summary>One number a row that may decide both whom sales works and who converts.</summary>
/// <param name="Name">Its name, unique among the covariates.</param>
/// <param name="Values">One number a row; NaN where it is missing.</param>
public sealed record Covariate(string Name, double[] Values);
