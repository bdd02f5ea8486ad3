using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using Predictive.Evaluation;

namespace Predictive.Charts;

/// <summary>Figures under each other, each with its 95 % interval: which differ, and which only seem to?</summary>
public static class IntervalChart
{
    private const double RowHeight = 34, Around = 120, LetterWidth = 7.4;

    /// <summary>The chart as SVG; the figures stand beside it as text.</summary>
    /// <param name="title">What is seen.</param>
    /// <param name="axis">What the figures are.</param>
    /// <param name="rows">The figures, the first on top.</param>
    /// <param name="arePercent">Whether they are shares.</param>
    /// <param name="reference">A figure to hold them against, drawn as a line; null for none.</param>
    /// <param name="referenceName">What it is.</param>
    public static string Svg(
        string title, string axis, IReadOnlyList<IntervalRow> rows, bool arePercent = true, double? reference = null,
        string? referenceName = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] figures = [.. rows.Select(row => TextOf(row.Figure, arePercent))];
        var chart = Canvas.Named(title);
        chart.Axes.Add(Canvas.Numbers(AxisPosition.Bottom, axis, arePercent));
        chart.Axes.Add(Words(AxisPosition.Left, "names", rows.Select(row => row.Name)));
        chart.Axes.Add(Words(AxisPosition.Right, "figures", figures));
        chart.PlotMargins = new OxyThickness(
            WidthOf(rows.Select(row => row.Name)), double.NaN, WidthOf(figures), double.NaN);
        if (reference is { } line)
            AddReference(chart, line, referenceName, rows.Count);
        foreach (var (place, row) in rows.Index())
            Draw(chart, row, place);
        return SvgPicture.Of(chart, Around + (RowHeight * rows.Count));
    }

    /// <summary>Room for the longest of some words, whatever font a reader has.</summary>
    private static double WidthOf(IEnumerable<string> words) => 16 + (LetterWidth * words.Max(word => word.Length));

    private static string TextOf(Estimate figure, bool arePercent) =>
        !figure.IsSaid ? "cannot be said" : arePercent ? figure.InPercent() : figure.ToString();

    private static CategoryAxis Words(AxisPosition side, string key, IEnumerable<string> words)
    {
        var axis = new CategoryAxis
        {
            Key = key,
            Position = side,
            StartPosition = 1,
            EndPosition = 0,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.None,
            GapWidth = 0,
        };
        axis.Labels.AddRange(words);
        return axis;
    }

    private static void AddReference(PlotModel chart, double at, string? name, int rows)
    {
        var line = LineAt("names", Palette.Muted, LineStyle.Dash, (at, -0.5), (at, rows - 0.5));
        line.Title = name;
        chart.Series.Add(line);
        chart.Legends.Add(Canvas.Legend());
    }

    private static void Draw(PlotModel chart, IntervalRow row, int place)
    {
        if (row.Figure.Value is not { } value)
            return;
        var colour = row.IsFinal ? Palette.Curves[0] : Palette.Muted;
        if (row.Figure is { HasInterval: true, Low: { } low, High: { } high })
            chart.Series.Add(LineAt("figures", colour, LineStyle.Solid, (low, place), (high, place)));
        var point = new ScatterSeries
        {
            YAxisKey = "names",
            MarkerType = MarkerType.Circle,
            MarkerSize = 5,
            MarkerFill = row.IsFinal ? colour : OxyColors.White,
            MarkerStroke = colour,
            MarkerStrokeThickness = 2,
        };
        point.Points.Add(new ScatterPoint(value, place));
        chart.Series.Add(point);
    }

    private static LineSeries LineAt(
        string words, OxyColor colour, LineStyle style, (double X, double Y) from, (double X, double Y) to)
    {
        var line = new LineSeries { YAxisKey = words, Color = colour, LineStyle = style, StrokeThickness = 2 };
        line.Points.Add(new DataPoint(from.X, from.Y));
        line.Points.Add(new DataPoint(to.X, to.Y));
        return line;
    }
}
