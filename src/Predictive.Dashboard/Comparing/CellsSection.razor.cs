using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>The four cells: MQLs of both, of one side only, and of neither.</summary>
public sealed partial class CellsSection
{
    /// <summary>The cells by name.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, CellDocument> Cells { get; set; } = null!;
}
