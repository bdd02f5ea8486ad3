using Microsoft.AspNetCore.Components;

namespace Predictive.Dashboard.Layout;

/// <summary>A whole page in one file: head, style, content, and the scripts of its charts.</summary>
public sealed partial class ReportPage
{
    /// <summary>What the page is about, such as the funnel's name.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What kind of report it is.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    /// <summary>One line below the title.</summary>
    [Parameter]
    public string Subtitle { get; set; } = "";

    /// <summary>When the report was made (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTime MadeAt { get; set; }

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
