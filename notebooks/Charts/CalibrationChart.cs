using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using Predictive.Evaluation;

namespace Predictive.Charts;

/// <summary>A reliability diagram: what likelihoods said, and what came. On the diagonal they come true.</summary>
public static class CalibrationChart
{
    private const double Height = 460;

    /// <summary>The chart as SVG.</summary>
    /// <param name="title">What is seen.</param>
    /// <param name="bins">What became of leads by their likelihood.</param>
    /// <param name="cut">From which likelihood on a lead is an MQL, drawn as a line; null for none.</param>
    public static string Svg(string title, IReadOnlyList<CalibrationBin> bins, double? cut = null)
    {
        ArgumentNullException.ThrowIfNull(bins);
        var most = bins.Max(bin => Math.Max(bin.MeanLikelihood, bin.Rate.High ?? bin.Rate.Value ?? 0));
        var chart = Canvas.Named(title);
        chart.Axes.Add(Canvas.Numbers(AxisPosition.Bottom, "likelihood that the model gave", arePercent: true));
        chart.Axes.Add(Canvas.Numbers(AxisPosition.Left, "share of these leads that converted", arePercent: true));
        chart.Legends.Add(Canvas.Legend());
        chart.Series.Add(Diagonal(most));
        Draw(chart, bins);
        if (cut is { } at)
            chart.Series.Add(Canvas.Mark(at, most, "the cut: an MQL from here on"));
        return SvgPicture.Of(chart, Height);
    }

    private static LineSeries Diagonal(double most)
    {
        var line = new LineSeries { Title = "as it should be", Color = Palette.Muted, LineStyle = LineStyle.Dot };
        line.Points.Add(new DataPoint(0, 0));
        line.Points.Add(new DataPoint(most, most));
        return line;
    }

    private static void Draw(PlotModel chart, IReadOnlyList<CalibrationBin> bins)
    {
        var points = new ScatterSeries
        {
            Title = "as it came, with its 95 % interval",
            MarkerType = MarkerType.Circle,
            MarkerSize = 5,
            MarkerFill = Palette.Curves[0],
        };
        foreach (var bin in bins.Where(bin => bin.Rate.IsSaid))
        {
            points.Points.Add(new ScatterPoint(bin.MeanLikelihood, bin.Rate.Value!.Value));
            var interval = new LineSeries { Color = Palette.Curves[0], StrokeThickness = 2 };
            interval.Points.Add(new DataPoint(bin.MeanLikelihood, bin.Rate.Low ?? bin.Rate.Value.Value));
            interval.Points.Add(new DataPoint(bin.MeanLikelihood, bin.Rate.High ?? bin.Rate.Value.Value));
            chart.Series.Add(interval);
        }

        chart.Series.Add(points);
    }
}
