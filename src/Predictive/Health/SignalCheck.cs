using Predictive.Evaluation;

namespace Predictive.Health;

/// <summary>
/// Whether a trained model found anything to go by: its AUC's interval lies above 0.5, and its log loss beats the
/// constant's, their paired interval above 0.
/// </summary>
public static class SignalCheck
{
    /// <summary>Why there is no usable signal; null where there is one.</summary>
    public static DataFinding? Of(EvaluationReport evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation is { RanksBetterThanChance: true, BeatsConstant: true }
            ? null
            : new DataFinding(
                DataLook.Signal, FindingSeverity.No, $"No usable signal: {evaluation.Verdict}",
                evaluation.TooFewConversions
                    ? "Train on more history, or on a conversion that comes earlier in the funnel."
                    : "What is known of leads does not say who converts: add what they did (events) and who they are "
                        + "(accounts), or predict a conversion that comes earlier in the funnel.");
    }
}
