using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The comparison within groups of leads.</summary>
public sealed partial class SegmentsSection
{
    /// <summary>The groups, by what they are told apart by.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SegmentsDocument> Segments { get; set; } = [];
}
