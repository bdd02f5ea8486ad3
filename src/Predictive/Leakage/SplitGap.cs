using Predictive.Evaluation;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// How much better a fast model looks when it is tested on leads drawn at random than on the latest ones, both learned
/// without what was left out: what a random split would have promised.
/// </summary>
public sealed record SplitGap
{
    /// <summary>The area under the ROC curve on the latest leads.</summary>
    public required Estimate AucByTime { get; init; }

    /// <summary>The same on leads drawn at random, accounts kept together.</summary>
    public required Estimate AucAtRandom { get; init; }

    /// <summary>The log loss on the latest leads.</summary>
    public required Estimate LogLossByTime { get; init; }

    /// <summary>The same on leads drawn at random.</summary>
    public required Estimate LogLossAtRandom { get; init; }

    /// <summary>By how much the area is greater at random; null where either cannot be said.</summary>
    public double? Auc => AucAtRandom.Value - AucByTime.Value;

    /// <summary>By how much the log loss is smaller at random; null where either cannot be said.</summary>
    public double? LogLoss => LogLossByTime.Value - LogLossAtRandom.Value;

    /// <summary>Both areas in one sentence.</summary>
    public string Sentence => Auc is null
        ? "A random split cannot be compared with the split by time: too few conversions."
        : Invariant($"Tested on leads drawn at random a fast model has an AUC of {Words(AucAtRandom, "0.000")} and a ")
            + Invariant($"log loss of {Words(LogLossAtRandom, "0.000")}; on the latest leads ")
            + Invariant($"{Words(AucByTime, "0.000")} and {Words(LogLossByTime, "0.000")}, which is what to expect.");

    private static string Words(Estimate estimate, string format)
    {
        string Said(double? value) => value!.Value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        return estimate.HasInterval
            ? $"{Said(estimate.Value)} ({Said(estimate.Low)} to {Said(estimate.High)})"
            : Said(estimate.Value);
    }
}
