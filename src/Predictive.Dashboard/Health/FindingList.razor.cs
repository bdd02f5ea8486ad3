using Microsoft.AspNetCore.Components;
using Predictive.Health;

namespace Predictive.Dashboard.Health;

/// <summary>Findings one below the other, each with what to do.</summary>
public sealed partial class FindingList
{
    /// <summary>The findings, the heaviest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DataFinding> Findings { get; set; } = [];
}
