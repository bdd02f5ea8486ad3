using Microsoft.AspNetCore.Components;
using Predictive.Registry.Comparing;

namespace Predictive.Dashboard.Comparing;

/// <summary>How well each side ranks leads.</summary>
public sealed partial class RankingSection
{
    /// <summary>The ranking.</summary>
    [Parameter, EditorRequired]
    public RankingDocument Ranking { get; set; } = null!;
}
