using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>Score inflation: whether ever more leads pass a cut while ever fewer of these convert.</summary>
/// <param name="Periods">Month by month of the first look.</param>
/// <param name="Predicted">The later half against the earlier, by likelihood at the version's cut.</param>
/// <param name="Rules">The same by the scoring rules at their own bar.</param>
/// <param name="Words">What that says, in a sentence.</param>
public sealed record InflationDocument(
    IReadOnlyList<InflationPeriodDocument> Periods, InflationSideDocument Predicted, InflationSideDocument Rules,
    string Words)
{
    internal static InflationDocument Of(InflationReport inflation) => new(
        [.. inflation.Months.Select(InflationPeriodDocument.Of)], InflationSideDocument.Of(inflation.Predicted),
        InflationSideDocument.Of(inflation.Rules), inflation.Words);
}
