using Microsoft.AspNetCore.Components;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>Why figures of a table have no interval, or cannot be said; each reason once.</summary>
public sealed partial class Reasons
{
    /// <summary>The figures.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<MetricDocument> Metrics { get; set; } = [];

    private IEnumerable<string> All => Metrics.Select(metric => metric.Reason).OfType<string>().Distinct();
}
