using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Share of opportunities found and lift, for any share of leads called.</summary>
public sealed partial class CurvesSection
{
    /// <summary>The curves.</summary>
    [Parameter, EditorRequired]
    public CurvesDocument Curves { get; set; } = null!;
}
