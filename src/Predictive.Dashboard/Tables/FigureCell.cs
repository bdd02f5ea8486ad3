namespace Predictive.Dashboard.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Mark">How it stands out, a class of the style; null where it does not.</param>
public sealed record FigureCell(string Text, string? Mark = null)
{
    /// <summary>A plain cell.</summary>
    public static implicit operator FigureCell(string text) => Of(text);

    /// <summary>A plain cell.</summary>
    public static FigureCell Of(string text) => new(text);
}
