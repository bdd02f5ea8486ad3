using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Whether ever more leads pass a cut while ever fewer of them convert.</summary>
public sealed partial class InflationSection
{
    /// <summary>The months.</summary>
    [Parameter, EditorRequired]
    public InflationDocument Inflation { get; set; } = null!;
}
