using Microsoft.AspNetCore.Components;
using Predictive.Registry;

namespace Predictive.Dashboard.Comparing;

/// <summary>The gain as observed, among the worked, and as it would be had sales worked them all.</summary>
public sealed partial class TreatmentSection
{
    /// <summary>What was found.</summary>
    [Parameter, EditorRequired]
    public TreatmentDocument Treatment { get; set; } = null!;
}
