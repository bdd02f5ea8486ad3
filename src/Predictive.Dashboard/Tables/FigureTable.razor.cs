using Microsoft.AspNetCore.Components;

namespace Predictive.Dashboard.Tables;

/// <summary>A table of figures: beside a chart, what the chart shows, readable on paper and aloud.</summary>
public sealed partial class FigureTable
{
    /// <summary>What the table holds.</summary>
    [Parameter]
    public string Caption { get; set; } = "";

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FigureColumn> Columns { get; set; } = [];

    /// <summary>The rows, one cell a column.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<IReadOnlyList<FigureCell>> Rows { get; set; } = [];

    private string? ClassOf(int place, FigureCell cell) =>
        (Columns[place].IsNumber, cell.Mark) switch
        {
            (true, { } mark) => $"number {mark}",
            (true, null) => "number",
            (false, var mark) => mark,
        };
}
