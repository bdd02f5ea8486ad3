using Microsoft.AspNetCore.Components;
using Predictive.Data;

namespace Predictive.Dashboard.Health;

/// <summary>What the tables hold, and which rows and columns cannot be used.</summary>
public sealed partial class ReadSection
{
    /// <summary>What was read.</summary>
    [Parameter, EditorRequired]
    public FunnelReadResult Read { get; set; } = null!;
}
