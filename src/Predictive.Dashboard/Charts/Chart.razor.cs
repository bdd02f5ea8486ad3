using Microsoft.AspNetCore.Components;

namespace Predictive.Dashboard.Charts;

/// <summary>
/// A chart with a summary in words; a table of the same figures belongs beside it. In a build without the charts'
/// script nothing is shown, and the table says it all.
/// </summary>
public sealed partial class Chart
{
    /// <summary>What the chart shows and how to read it.</summary>
    [Parameter, EditorRequired]
    public string Summary { get; set; } = "";

    /// <summary>The data.</summary>
    [Parameter, EditorRequired]
    public ChartData Data { get; set; } = new("", "", []);
}
