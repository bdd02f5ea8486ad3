using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>The later half of the compared leads against the earlier half, for one side.</summary>
/// <param name="ShareChange">How much the share above the cut rose.</param>
/// <param name="ConversionChange">How much the conversion of those above it rose.</param>
/// <param name="IsInflated">Whether the first surely rose and the second surely fell; null where that cannot be said.
/// </param>
public sealed record InflationSideDocument(
    MetricDocument ShareChange, MetricDocument ConversionChange, bool? IsInflated)
{
    internal static InflationSideDocument Of(InflationSide side) =>
        new(MetricDocument.Of(side.ShareChange), MetricDocument.Of(side.RateChange), side.IsInflated);
}
