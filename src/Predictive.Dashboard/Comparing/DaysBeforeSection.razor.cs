using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>How early each side calls the leads that convert.</summary>
public sealed partial class DaysBeforeSection
{
    /// <summary>The shares, the fewest days first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DaysBeforeDocument> DaysBefore { get; set; } = [];
}
