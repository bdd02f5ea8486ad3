using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Opportunities, pipeline, won revenue, their cost, and touches in vain.</summary>
public sealed partial class MoneySection
{
    /// <summary>The money.</summary>
    [Parameter, EditorRequired]
    public MoneyPairDocument Money { get; set; } = null!;
}
