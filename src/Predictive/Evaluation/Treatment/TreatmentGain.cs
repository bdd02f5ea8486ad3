namespace Predictive.Evaluation.Treatment;

/// <summary>How many predicted MQLs converted after the window and how many rule MQLs, counted in one way.</summary>
/// <param name="Predicted">The share of the predicted MQLs.</param>
/// <param name="Rules">The share of the rule MQLs.</param>
/// <param name="Difference">The gain: predicted less rules, paired.</param>
public sealed record TreatmentGain(Estimate Predicted, Estimate Rules, Estimate Difference)
{
    internal static TreatmentGain Unsaid(string reason) =>
        new(Estimate.Unsaid(reason), Estimate.Unsaid(reason), Estimate.Unsaid(reason));
}
