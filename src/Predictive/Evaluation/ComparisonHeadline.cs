using static System.FormattableString;

namespace Predictive.Evaluation;

/// <summary>Says a comparison in one plain sentence, honest in either direction.</summary>
internal static class ComparisonHeadline
{
    public static string Of(ComparisonReport report) => report.Outcome switch
    {
        ComparisonOutcome.NoVolume =>
            Invariant($"The scoring rules made no MQL of {Leads(report.Rows)}: there is no volume to compare at."),
        ComparisonOutcome.TooFewConversions =>
            Invariant($"Too few conversions to say: {report.Conversions} of {Leads(report.Rows)} converted, in ") +
            Invariant($"{report.ConvertedClusters} accounts; at least {ComparisonReport.FewestConversions} in ") +
            Invariant($"{ComparisonReport.FewestConvertedClusters} accounts are needed to name a winner."),
        ComparisonOutcome.NoDifference => $"{Rates(report)}; no difference can be told ({Difference(report)}).",
        ComparisonOutcome.PredictedBetter => $"{Rates(report)}; predicted MQLs did better ({Difference(report)}).",
        ComparisonOutcome.RulesBetter => $"{Rates(report)}; the scoring rules did better ({Difference(report)}).",
    };

    private static string Leads(int rows) => Invariant($"{rows} lead{(rows == 1 ? "" : "s")}");

    private static string Rates(ComparisonReport report) =>
        $"At equal volume ({Leads(report.Volume)}), predicted MQLs converted " +
        $"{Rate(report.Predicted.ConversionRate)} and rule MQLs {Rate(report.Rules.ConversionRate)}";

    private static string Rate(Estimate rate) => rate.HasInterval
        ? Invariant($"{100 * rate.Value:0.0} % ({100 * rate.Low:0.0}-{100 * rate.High:0.0})")
        : Invariant($"{100 * rate.Value:0.0} %");

    private static string Difference(ComparisonReport report)
    {
        var gap = report.Difference.ConversionRate;
        return gap.HasInterval
            ? $"difference {Points(gap.Value)} points, {Points(gap.Low)} to {Points(gap.High)}"
            : $"difference {Points(gap.Value)} points, without an interval";
    }

    private static string Points(double? share) => Invariant($"{100 * share:+0.0;-0.0;0.0}");
}
