using Microsoft.AspNetCore.Components;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>Which leads were compared, which were not, and what the words mean.</summary>
public sealed partial class CountsSection
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public ComparisonDocument Comparison { get; set; } = null!;
}
