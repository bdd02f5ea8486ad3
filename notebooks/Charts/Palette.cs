using OxyPlot;

namespace Predictive.Charts;

/// <summary>The colours of the house, the same as on its pages.</summary>
internal static class Palette
{
    public static readonly OxyColor Ink = OxyColor.Parse("#1d2733");
    public static readonly OxyColor Muted = OxyColor.Parse("#5f6b7a");
    public static readonly OxyColor Faint = OxyColor.Parse("#d9dee5");

    /// <summary>The colours of curves, in their order; each is also told apart by its name.</summary>
    public static readonly IReadOnlyList<OxyColor> Curves =
        [OxyColor.Parse("#2b62b8"), OxyColor.Parse("#c2620a"), OxyColor.Parse("#1b7a4b"), Muted];
}
