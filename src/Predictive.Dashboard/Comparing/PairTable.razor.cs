using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>Predicted and rule MQLs in a table: how each did, and by how much they differ.</summary>
public sealed partial class PairTable
{
    /// <summary>The pair.</summary>
    [Parameter, EditorRequired]
    public MqlPairDocument Pair { get; set; } = null!;
}
