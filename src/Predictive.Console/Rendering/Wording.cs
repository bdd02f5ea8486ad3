using System.Globalization;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>How figures are written for people.</summary>
internal static class Wording
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Value(MetricDocument metric) => metric.Value is { } value ? Number(value) : "-";

    public static string Interval(MetricDocument metric) =>
        metric is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : metric.Reason ?? "-";

    public static string ShareValue(MetricDocument metric) => metric.Value is { } value ? Share(value) : "-";

    public static string ShareWithInterval(MetricDocument metric) => metric is { Value: { } value, Low: { } low, High: { } high }
        ? $"{Share(value)} ({Percent(low)}-{Percent(high)})"
        : metric.Value is { } alone ? Share(alone) : "-";

    public static string PointsWithInterval(MetricDocument metric) => metric is { Value: { } value, Low: { } low, High: { } high }
        ? $"{Signed(100 * value)} points ({Signed(100 * low)} to {Signed(100 * high)})"
        : metric.Value is { } alone ? $"{Signed(100 * alone)} points" : "-";

    public static string WithInterval(MetricDocument metric) => metric is { Value: { } value, Low: { } low, High: { } high }
        ? $"{Number(value)} ({Number(low)}-{Number(high)})"
        : metric.Value is { } alone ? Number(alone) : "-";

    private static string Number(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(double number) => number.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
