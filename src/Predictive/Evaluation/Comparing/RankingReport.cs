namespace Predictive.Evaluation.Comparing;

/// <summary>How well both sides put the leads that converted before the others, whatever the cut.</summary>
/// <param name="Predicted">The AUC of likelihoods.</param>
/// <param name="Rules">The AUC of rule points.</param>
/// <param name="Difference">Likelihoods less points, paired.</param>
public sealed record RankingReport(Estimate Predicted, Estimate Rules, Estimate Difference);
