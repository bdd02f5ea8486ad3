using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The comparison without the leads who asked to be called.</summary>
public sealed partial class HandRaisersSection
{
    /// <summary>The hand-raisers, and everybody else.</summary>
    [Parameter, EditorRequired]
    public HandRaisersDocument HandRaisers { get; set; } = null!;

    private string Found => FormattableString.Invariant(
        $"{HandRaisers.Leads:N0} leads compared are hand-raisers; {HandRaisers.Conversions:N0} of them converted.");
}
