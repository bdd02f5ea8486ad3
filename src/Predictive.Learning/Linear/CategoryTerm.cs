using Predictive.Learning.Binning;

namespace Predictive.Learning.Linear;

/// <summary>
/// How a category enters a linear model: each frequent level has a coefficient, rare and unseen ones add nothing.
/// </summary>
public sealed record CategoryTerm : LinearTerm
{
    /// <summary>What each level adds to the margin, by code.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }

    /// <summary>What being missing adds to the margin.</summary>
    public required double MissingCoefficient { get; init; }

    /// <inheritdoc/>
    public override double Of(float value)
    {
        if (float.IsNaN(value)) return MissingCoefficient;
        return CategoryBins.CodeOf(value, Coefficients.Count) is var code and >= 0 ? Coefficients[code] : 0;
    }
}
