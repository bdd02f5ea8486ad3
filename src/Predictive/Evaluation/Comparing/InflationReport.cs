using static System.FormattableString;

namespace Predictive.Evaluation.Comparing;

/// <summary>Whether ever more leads pass a side's cut while ever fewer of these convert.</summary>
/// <param name="Months">Month by month of the first look.</param>
/// <param name="Predicted">By likelihood, at the version's own cut.</param>
/// <param name="Rules">By the scoring rules, at their own bar.</param>
public sealed record InflationReport(
    IReadOnlyList<InflationMonth> Months, InflationSide Predicted, InflationSide Rules)
{
    /// <summary>What was found, in a sentence for each side.</summary>
    public string Words => $"{Said("Rule points", Rules)} {Said("Likelihoods", Predicted)}";

    private static string Said(string who, InflationSide side) => side.IsInflated switch
    {
        null => $"{who}: too little to say whether they inflate.",
        true => Invariant($"{who} are inflated: from the earlier half to the later the share above the cut rose by ")
            + Invariant($"{Points(side.ShareChange)} points, and the conversion of those fell by ")
            + Invariant($"{Points(side.RateChange)} points."),
        false => $"{who}: no sign of inflation.",
    };

    private static string Points(Estimate change) => Invariant($"{100 * Math.Abs(change.Value ?? 0):0.0}");
}
