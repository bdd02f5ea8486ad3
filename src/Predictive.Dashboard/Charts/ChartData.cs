using System.Text.Json;
using System.Text.Json.Serialization;

namespace Predictive.Dashboard.Charts;

/// <summary>What a chart shows, as data: the page's own script turns it into a drawing.</summary>
/// <param name="XTitle">What stands along the bottom.</param>
/// <param name="YTitle">What stands up the side.</param>
/// <param name="Series">The series.</param>
public sealed record ChartData(string XTitle, string YTitle, IReadOnlyList<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The names of the places along the bottom, for bars and dots; null where it is a scale.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>Whether places hold dots with their intervals, the series side by side, rather than bars.</summary>
    public bool IsDots { get; init; }

    /// <summary>How the scale along the bottom is written.</summary>
    public ChartScale XScale { get; init; } = ChartScale.Plain;

    /// <summary>How the scale up the side is written.</summary>
    public ChartScale YScale { get; init; } = ChartScale.Share;

    /// <summary>Places on the scale along the bottom that are marked by a line and a word.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>The data as JSON in which nothing can end a tag or an attribute.</summary>
    internal string Json => JsonSerializer.Serialize(this, _json);
}

/// <summary>Values that are drawn alike; series of one name share their entry in the legend.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Points">The points.</param>
public sealed record ChartSeries(string Name, SeriesStyle Style, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>What stands at its end; null for nothing.</summary>
    public string? Label { get; init; }
}

/// <summary>A point of a series.</summary>
/// <param name="X">Its place: on the scale, or the number of the place from 0.</param>
/// <param name="Y">Its value.</param>
/// <param name="Low">The interval's lower end; null without one.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Note">What is said of it when it is pointed at.</param>
public sealed record ChartPoint(double X, double Y, double? Low = null, double? High = null, string? Note = null);

/// <summary>How a series is drawn: what is not known yet never looks like what is.</summary>
public enum SeriesStyle
{
    /// <summary>All leads together: a strong solid line.</summary>
    All,

    /// <summary>Known for good: solid.</summary>
    Mature,

    /// <summary>Not final: marked, lighter.</summary>
    Immature,

    /// <summary>Not seen but extrapolated: dashed.</summary>
    Extrapolated,

    /// <summary>The predicted MQLs: a strong solid line.</summary>
    Predicted,

    /// <summary>The rule MQLs: a dashed line, told apart without colour too.</summary>
    Rules,
}

/// <summary>A line across a chart at one place of the bottom's scale.</summary>
/// <param name="X">The place.</param>
/// <param name="Label">What it is.</param>
public sealed record ChartMark(double X, string Label);

/// <summary>How the numbers of a scale are written.</summary>
public enum ChartScale
{
    /// <summary>As they are.</summary>
    Plain,

    /// <summary>As percent.</summary>
    Share,

    /// <summary>As so many times.</summary>
    Times,
}
