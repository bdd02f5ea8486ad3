using System.Globalization;
using Predictive.Registry;

namespace Predictive.Dashboard.Tables;

/// <summary>How figures with their intervals are written on pages and in reports.</summary>
internal static class MetricText
{
    /// <summary>What stands where nothing can be said.</summary>
    public const string Unsaid = "too few to say";

    /// <summary>A share, such as <c>8.7 % (7.2-10.4)</c>.</summary>
    public static string Share(MetricDocument metric) =>
        Written(metric, value => FigureText.Share(value), value => Number(100 * value, "0.0"));

    /// <summary>A difference of shares, such as <c>+10.9 points (+5.4 to +16.2)</c>.</summary>
    public static string Points(MetricDocument metric) => Written(
        metric, value => Number(100 * value, Signed) + " points", value => Number(100 * value, Signed), " to ");

    /// <summary>A ratio, such as <c>2.10 x (1.72-2.53)</c>.</summary>
    public static string Times(MetricDocument metric) =>
        Written(metric, value => Number(value, "0.00") + " x", value => Number(value, "0.00"));

    /// <summary>A number between 0 and 1 that is not a share, such as an AUC.</summary>
    public static string Area(MetricDocument metric) =>
        Written(metric, FigureText.Area, FigureText.Area);

    /// <summary>A difference of such numbers.</summary>
    public static string AreaDifference(MetricDocument metric) => Written(
        metric, value => Number(value, "+0.00;-0.00;0.00"), value => Number(value, "+0.00;-0.00;0.00"), " to ");

    /// <summary>A count or an amount, such as <c>1,250 (1,100-1,420)</c>.</summary>
    public static string Amount(MetricDocument metric) =>
        Written(metric, value => Number(value, "N0"), value => Number(value, "N0"));

    /// <summary>A difference of counts or amounts.</summary>
    public static string AmountDifference(MetricDocument metric) => Written(
        metric, value => Number(value, "+#,0;-#,0;0"), value => Number(value, "+#,0;-#,0;0"), " to ");

    private const string Signed = "+0.0;-0.0;0.0";

    private static string Written(
        MetricDocument metric, Func<double, string> value, Func<double, string> end, string between = "-") =>
        metric switch
        {
            { Value: { } said, Low: { } low, High: { } high } => $"{value(said)} ({end(low)}{between}{end(high)})",
            { Value: { } said } => value(said),
            _ => Unsaid,
        };

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
