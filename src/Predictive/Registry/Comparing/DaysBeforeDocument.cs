using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The share of all converters that were MQLs at least so many days before they converted.</summary>
/// <param name="Days">How many days.</param>
/// <param name="Predicted">By prediction.</param>
/// <param name="Rules">By the scoring rules.</param>
/// <param name="Difference">Predicted less rules, paired.</param>
public sealed record DaysBeforeDocument(
    int Days, MetricDocument Predicted, MetricDocument Rules, MetricDocument Difference)
{
    internal static DaysBeforeDocument Of(DaysBeforeReport days) => new(
        days.Days, MetricDocument.Of(days.Predicted), MetricDocument.Of(days.Rules),
        MetricDocument.Of(days.Difference));
}
