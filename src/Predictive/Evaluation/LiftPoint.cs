namespace Predictive.Evaluation;

/// <summary>What the highest likelihoods hold.</summary>
/// <param name="Share">Which share of the weight was taken, 0 to 1.</param>
/// <param name="Precision">The conversion rate among them.</param>
/// <param name="Recall">Which share of all conversions they hold; null where nothing converted.</param>
/// <param name="Lift">Precision over the conversion rate of all; null where nothing converted.</param>
public readonly record struct LiftPoint(double Share, double Precision, double? Recall, double? Lift);
