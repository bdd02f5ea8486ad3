using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>The recipe as it would have shipped when the test part began, and what it said of the test part.</summary>
/// <param name="Model">The model.</param>
/// <param name="Split">The parts; nothing of the test part was learned from.</param>
/// <param name="TestLikelihoods">The likelihoods of the test part, in its order.</param>
public sealed record MeasuredRecipe(
    LeadModel Model, TrainingSplit Split, IReadOnlyList<Likelihood> TestLikelihoods)
{
    /// <summary>The test part.</summary>
    public IReadOnlyList<LabelledSnapshot> Test => Split.Test;
}
