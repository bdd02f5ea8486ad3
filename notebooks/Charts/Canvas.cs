using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Predictive.Charts;

/// <summary>An empty chart in the style of the house, and what several kinds of charts stand on.</summary>
internal static class Canvas
{
    /// <summary>A chart with a title that says what is seen.</summary>
    public static PlotModel Named(string title) => new()
    {
        Title = title,
        TitleFontSize = 15,
        TitleColor = Palette.Ink,
        TextColor = Palette.Ink,
        DefaultFont = "Arial",
        DefaultFontSize = 12,
        Culture = CultureInfo.InvariantCulture,
        Background = OxyColors.White,
        PlotAreaBorderThickness = new OxyThickness(0),
        Padding = new OxyThickness(8, 8, 16, 8),
        IsLegendVisible = true,
    };

    /// <summary>An axis of numbers; its grid is faint.</summary>
    public static LinearAxis Numbers(AxisPosition position, string title, bool arePercent) => new()
    {
        Position = position,
        Title = title,
        AxislineStyle = LineStyle.Solid,
        AxislineColor = Palette.Faint,
        TicklineColor = Palette.Faint,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = Palette.Faint,
        MinimumPadding = 0.03,
        MaximumPadding = 0.03,
        AxisTitleDistance = 14,
        LabelFormatter = value => arePercent
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.##} %")
            : value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A legend below the title, outside of what is plotted.</summary>
    public static Legend Legend() => new()
    {
        LegendPlacement = LegendPlacement.Outside,
        LegendPosition = LegendPosition.TopLeft,
        LegendOrientation = LegendOrientation.Horizontal,
        LegendBorderThickness = 0,
    };

    /// <summary>A dashed upright line at a place, named in the legend; it is as high as the figures are.</summary>
    public static LineSeries Mark(double place, double height, string? name)
    {
        var line = new LineSeries { Title = name, Color = Palette.Muted, LineStyle = LineStyle.Dash };
        line.Points.Add(new DataPoint(place, 0));
        line.Points.Add(new DataPoint(place, height));
        return line;
    }
}
