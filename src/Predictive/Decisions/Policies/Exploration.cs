using Predictive.Models;

namespace Predictive.Decisions.Policies;

/// <summary>Leads below the cut of whom a few become MQLs by chance, so that what is below stays known.</summary>
/// <param name="Share">How many of them, above 0 and below 1.</param>
/// <param name="From">The least likelihood of a lead that may be chosen.</param>
public sealed record Exploration(double Share, Likelihood From)
{
    /// <summary>
    /// Whether chance chooses a lead: the same for ever under the same policy, on every machine, at every look.
    /// </summary>
    /// <param name="policy">The policy with its number.</param>
    /// <param name="lead">The lead's id.</param>
    public bool Chooses(string policy, string lead) =>
        (StableHash.Of($"{policy}\n{lead}", seed: 0) >> 11) * (1.0 / (1UL << 53)) < Share;
}
