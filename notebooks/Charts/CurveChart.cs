using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Predictive.Charts;

/// <summary>Curves over one axis, each in the band of its 95 % intervals.</summary>
public static class CurveChart
{
    private const double Height = 400;
    private const byte BandAlpha = 45;

    /// <summary>The chart as SVG.</summary>
    /// <param name="title">What is seen.</param>
    /// <param name="across">What lies below.</param>
    /// <param name="upwards">What the heights are: shares.</param>
    /// <param name="curves">The curves.</param>
    /// <param name="acrossInPercent">Whether what lies below are shares too.</param>
    /// <param name="mark">A place below to draw a line at; null for none.</param>
    /// <param name="markName">What is there.</param>
    public static string Svg(
        string title, string across, string upwards, IReadOnlyList<Curve> curves, bool acrossInPercent = false,
        double? mark = null, string? markName = null)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var chart = Canvas.Named(title);
        chart.Axes.Add(Canvas.Numbers(AxisPosition.Bottom, across, acrossInPercent));
        chart.Axes.Add(Canvas.Numbers(AxisPosition.Left, upwards, arePercent: true));
        chart.Axes[1].Minimum = 0;
        chart.Legends.Add(Canvas.Legend());
        foreach (var (place, curve) in curves.Index())
            Draw(chart, curve, Palette.Curves[place % Palette.Curves.Count]);
        if (mark is { } at)
            chart.Series.Add(Canvas.Mark(at, curves.Max(TopOf), markName));
        return SvgPicture.Of(chart, Height);
    }

    private static double TopOf(Curve curve) => curve.Points.Max(point => point.Y.High ?? point.Y.Value ?? 0);

    private static void Draw(PlotModel chart, Curve curve, OxyColor colour)
    {
        var band = new AreaSeries
        {
            Fill = OxyColor.FromAColor(BandAlpha, colour),
            StrokeThickness = 0,
            Color = OxyColors.Transparent,
        };
        var line = new LineSeries { Title = curve.Name, Color = colour, StrokeThickness = 2.5 };
        foreach (var (x, y) in curve.Points.Where(point => point.Y.IsSaid))
        {
            line.Points.Add(new DataPoint(x, y.Value!.Value));
            band.Points.Add(new DataPoint(x, y.Low ?? y.Value.Value));
            band.Points2.Add(new DataPoint(x, y.High ?? y.Value.Value));
        }

        chart.Series.Add(band);
        chart.Series.Add(line);
    }
}
