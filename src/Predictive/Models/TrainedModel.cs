using Predictive.Models.Values;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// What a training gives: the model to serve, and the recipe's likelihoods on the latest leads, which it never saw.
/// </summary>
public sealed record TrainedModel
{
    /// <summary>The model to serve: the recipe on every mature snapshot.</summary>
    public required LeadModel Model { get; init; }

    /// <summary>The same recipe on what was known when the test part began, as it was measured there.</summary>
    public required LeadModel Measured { get; init; }

    /// <summary>The learner with its settings that learned both; what was chosen, where the data chose.</summary>
    public required LearnerChoice Choice { get; init; }

    /// <summary>The parts on which the recipe was measured.</summary>
    public required TrainingSplit Split { get; init; }

    /// <summary>The recipe's likelihoods of the test part, in its order.</summary>
    public required IReadOnlyList<Likelihood> TestLikelihoods { get; init; }

    /// <summary>The calibration part's rate: what a model without any feature would say of every lead.</summary>
    public required double BaseRate { get; init; }

    /// <summary>The latest as-of date learned from; null without dates.</summary>
    public AsOfDate? TrainedThrough { get; init; }

    /// <summary>
    /// What conversions bring, which the model to serve answers with; null where the funnel did not tell.
    /// </summary>
    public TrainedConversionValue? Value { get; init; }

    /// <summary>The same training with what conversions bring.</summary>
    public TrainedModel With(TrainedConversionValue? value) =>
        this with { Model = Model.With(value?.Model), Value = value };
}
