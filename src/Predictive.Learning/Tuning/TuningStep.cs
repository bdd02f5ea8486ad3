namespace Predictive.Learning.Tuning;

/// <summary>A trial that begins.</summary>
/// <param name="Rung">Its rung, from 0.</param>
/// <param name="Rungs">How many rungs there are.</param>
/// <param name="Place">Which trial of its rung it is, from 1.</param>
/// <param name="Of">How many trials its rung has.</param>
/// <param name="Settings">The candidate.</param>
/// <param name="Best">The best so far of those judged on all folds; null before the first.</param>
public sealed record TuningStep(int Rung, int Rungs, int Place, int Of, LearnerSettings Settings, Trial? Best);
