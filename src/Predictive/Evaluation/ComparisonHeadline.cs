using static System.FormattableString;

namespace Predictive.Evaluation;

/// <summary>Says a comparison in one plain sentence, honest in either direction.</summary>
internal static class ComparisonHeadline
{
    public static string Of(ComparisonReport report) => report.Outcome switch
    {
        ComparisonOutcome.NoVolume =>
            $"The scoring rules made no MQL of {Counted(report.Leads)}: there is no volume to compare at.",
        ComparisonOutcome.TooFewConversions =>
            Invariant($"Too few conversions to say: {report.Conversions:N0} of {Counted(report.Leads)} ") +
            Invariant($"converted, in {report.ConvertedClusters:N0} accounts; at least ") +
            Invariant($"{ComparisonReport.FewestConversions} in {ComparisonReport.FewestConvertedClusters} ") +
            "accounts are needed to name a winner.",
        ComparisonOutcome.NoDifference => $"{Rates(report)}; no difference can be told ({Difference(report)}).",
        ComparisonOutcome.PredictedBetter => $"{Rates(report)}; predicted MQLs did better ({Difference(report)}).",
        ComparisonOutcome.RulesBetter => $"{Rates(report)}; the scoring rules did better ({Difference(report)}).",
    };

    private static string Counted(int leads) => Invariant($"{leads:N0} {(leads == 1 ? "lead" : "leads")}");

    private static string Rates(ComparisonReport report) =>
        Invariant($"At equal volume ({report.Volume:N0} of {Counted(report.Leads)}), predicted MQLs converted ") +
        $"{Rate(report.EqualVolume.Predicted.ConversionRate)} and rule MQLs " +
        Rate(report.EqualVolume.Rules.ConversionRate);

    private static string Rate(Estimate rate) => rate.HasInterval
        ? Invariant($"{100 * rate.Value:0.0} % ({100 * rate.Low:0.0}-{100 * rate.High:0.0})")
        : Invariant($"{100 * rate.Value:0.0} %");

    private static string Difference(ComparisonReport report)
    {
        var gap = report.EqualVolume.Difference.ConversionRate;
        return gap.HasInterval
            ? $"difference {Points(gap.Value)} points, {Points(gap.Low)} to {Points(gap.High)}"
            : $"difference {Points(gap.Value)} points, without an interval";
    }

    private static string Points(double? share) => Invariant($"{100 * share:+0.0;-0.0;0.0}");
}
