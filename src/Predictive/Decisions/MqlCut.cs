using Predictive.Models;

namespace Predictive.Decisions;

/// <summary>The likelihood from which a lead is a predicted MQL, and what it was chosen for.</summary>
/// <param name="AtLeast">The least likelihood of a predicted MQL.</param>
/// <param name="Reason">Why this cut, in a few words for people.</param>
public sealed record MqlCut(Likelihood AtLeast, string Reason)
{
    /// <summary>Whether a lead of this likelihood is a predicted MQL.</summary>
    public bool Accepts(Likelihood likelihood) => likelihood >= AtLeast;
}
