using Microsoft.AspNetCore.Components;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>The comparison at equal volume, and at equal share of opportunities found.</summary>
public sealed partial class VolumeSection
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonDocument Comparison { get; set; } = null!;
}
