using Predictive.Models;

namespace Predictive.Decisions.Policies;

/// <summary>A cut by likelihood alone.</summary>
/// <param name="AtLeast">The least likelihood of an MQL.</param>
public sealed record LikelihoodCut(Likelihood AtLeast) : PolicyCut
{
    /// <inheritdoc/>
    public override double Least => AtLeast.Value;
}
