using static System.FormattableString;

namespace Predictive.Evaluation;

/// <summary>Says in plain words what an evaluation found.</summary>
internal static class EvaluationVerdict
{
    public static string Of(EvaluationReport report)
    {
        if (report.TooFewConversions)
        {
            return
                Invariant($"Too few conversions to say: {report.Conversions:N0} of {report.Rows:N0} rows ") +
                Invariant($"converted, in {report.ConvertedClusters:N0} accounts; at least ") +
                Invariant($"{EvaluationReport.FewestConversions} rows of each kind, in as many accounts, are needed.");
        }

        return $"{Ranking(report)} {Constant(report)}";
    }

    private static string Ranking(EvaluationReport report) => report.Auc switch
    {
        { HasInterval: false } auc => $"Whether the model ranks better than chance cannot be said: {auc.Reason}",
        var auc when auc.LiesAbove(0.5) == true => $"The model ranks better than chance (AUC {Figures(auc)}).",
        var auc when auc.LiesBelow(0.5) == true => $"The model ranks worse than chance (AUC {Figures(auc)}).",
        var auc => $"Whether the model ranks better than chance cannot be told (AUC {Figures(auc)}).",
    };

    private static string Constant(EvaluationReport report) => report.LogLossGain switch
    {
        { HasInterval: false } gain => $"Whether its likelihoods beat the constant cannot be said: {gain.Reason}",
        var gain when gain.LiesAbove(0) == true => $"Its likelihoods beat the constant ({Gain(gain)}).",
        var gain when gain.LiesBelow(0) == true => $"Its likelihoods are worse than the constant ({Gain(gain)}).",
        var gain => $"Whether its likelihoods beat the constant cannot be told ({Gain(gain)}).",
    };

    private static string Figures(Estimate estimate) =>
        Invariant($"{estimate.Value:0.000}, {estimate.Low:0.000} to {estimate.High:0.000}");

    /// <summary>A gain in words, never a minus sign: log loss is so much lower or higher than the constant's.</summary>
    private static string Gain(Estimate gain)
    {
        var (value, low, high) = (gain.Value!.Value, gain.Low!.Value, gain.High!.Value);
        return value >= 0 && low >= 0 ? Invariant($"log loss lower by {value:0.000}, {low:0.000} to {high:0.000}")
            : value <= 0 && high <= 0 ? Invariant($"log loss higher by {-value:0.000}, {-high:0.000} to {-low:0.000}")
            : value >= 0 ? $"log loss {Change(value)}, from {Change(low)} to {Change(high)}"
            : $"log loss {Change(value)}, from {Change(high)} to {Change(low)}";
    }

    private static string Change(double gain) =>
        Invariant($"{Math.Abs(gain):0.000} {(gain >= 0 ? "lower" : "higher")}");
}
