using Microsoft.AspNetCore.Components;

namespace Predictive.Dashboard.Layout;

/// <summary>A part of a report under a heading of its own.</summary>
public sealed partial class Section
{
    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the part says, in a sentence or two.</summary>
    [Parameter]
    public string Lead { get; set; } = "";

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
