using Microsoft.AspNetCore.Components;

namespace Predictive.Dashboard.Layout;

/// <summary>What a report comes to: one word, one sentence, and the reasons below.</summary>
public sealed partial class Headline
{
    /// <summary>The word.</summary>
    [Parameter, EditorRequired]
    public string Word { get; set; } = "";

    /// <summary>Its tone, a class of the style: go, careful or no.</summary>
    [Parameter, EditorRequired]
    public string Tone { get; set; } = "";

    /// <summary>The sentence.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    /// <summary>The reasons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
