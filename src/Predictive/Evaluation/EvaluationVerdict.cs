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
                Invariant($"Too few conversions to say: {report.Conversions} of {report.Rows} rows converted, ") +
                Invariant($"in {report.ConvertedClusters} accounts; at least {EvaluationReport.FewestConversions} ") +
                "rows of each kind, in as many accounts, are needed.";
        }

        return $"{Ranking(report)} {Constant(report)}";
    }

    private static string Ranking(EvaluationReport report) => report.Auc switch
    {
        { HasInterval: false } auc => $"Whether the model ranks better than chance cannot be said: {auc.Reason}",
        var auc when auc.LiesAbove(0.5) == true => $"The model ranks better than chance (AUC {Figures(auc)}).",
        var auc when auc.LiesBelow(0.5) == true => $"The model ranks worse than chance (AUC {Figures(auc)}).",
        var auc => $"That the model ranks better than chance cannot be told (AUC {Figures(auc)}).",
    };

    private static string Constant(EvaluationReport report) => report.LogLossGain switch
    {
        { HasInterval: false } gain => $"Whether its likelihoods beat the constant cannot be said: {gain.Reason}",
        var gain when gain.LiesAbove(0) == true =>
            $"Its likelihoods beat the constant (log loss lower by {Figures(gain)}).",
        var gain when gain.LiesBelow(0) == true =>
            $"Its likelihoods are worse than the constant (log loss change {Figures(gain)}).",
        var gain => $"That its likelihoods beat the constant cannot be told (log loss lower by {Figures(gain)}).",
    };

    private static string Figures(Estimate estimate) =>
        Invariant($"{estimate.Value:0.000}, {estimate.Low:0.000} to {estimate.High:0.000}");
}
