using Predictive.Evaluation;

namespace Predictive.Health;

/// <summary>
/// Whether a trained model found anything to go by: its AUC's interval lies above 0.5, and its log loss is lower than
/// that of the constant. Whether the latter could be chance too, the evaluation's verdict says.
/// </summary>
public static class SignalCheck
{
    /// <summary>Why there is no usable signal; null where there is one.</summary>
    public static DataFinding? Of(EvaluationReport evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation is { RanksBetterThanChance: true, LogLossGain.Value: > 0 }
            ? null
            : new DataFinding(
                DataLook.Signal, FindingSeverity.No, $"No usable signal: {evaluation.Verdict}",
                evaluation.TooFewConversions
                    ? "Train on more history, or on a conversion that comes earlier in the funnel."
                    : "What is known of leads does not say who converts: add what they did (events) and who they are "
                        + "(accounts), or predict a conversion that comes earlier in the funnel.");
    }
}
