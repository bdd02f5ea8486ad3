namespace Predictive.Learning.Saving;

/// <summary>What a model file holds.</summary>
/// <param name="Learner">The name of the learner that learned it.</param>
/// <param name="Model">The model.</param>
public sealed record SavedModel(string Learner, LearnedModel Model);
