using System.Globalization;
using Predictive.Health;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>How figures are written for people.</summary>
internal static class Wording
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What rows are called: leads, or snapshots where each lead was looked at several times.</summary>
    public static string Unit(ScheduleDocument? schedule) => schedule?.Unit ?? "leads";

    /// <summary>What a version learned from; without dates every lead is one row, whatever its ages say.</summary>
    public static string Unit(ModelCard card) => Unit(card.Schedule);

    public static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Note => "note",
        FindingSeverity.Careful => "careful",
        FindingSeverity.No => "no",
    };

    public static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Cut(double atLeast, string reason) =>
        $"A lead is a predicted MQL from a likelihood of {Share(atLeast)} ({reason}).";

    public static string Value(MetricDocument metric) => metric.Value is { } value ? Number(value) : "-";

    public static string Interval(MetricDocument metric) =>
        metric is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : metric.Reason ?? "-";

    public static string ShareValue(MetricDocument metric) => metric.Value is { } value ? Share(value) : "-";

    public static string ShareWithInterval(MetricDocument metric) =>
        WithInterval(metric, Share, (low, high) => $"{Percent(low)}-{Percent(high)}");

    public static string PointsWithInterval(MetricDocument metric) =>
        WithInterval(metric, value => $"{Points(value)} points", (low, high) => $"{Points(low)} to {Points(high)}");

    /// <summary>An amount or a count, without the small change of large ones.</summary>
    public static string AmountWithInterval(MetricDocument metric, bool signed = false)
    {
        var format = Math.Abs(metric.Value ?? 0) < 100 ? "#,##0.0" : "#,##0";
        var signs = signed ? $"+{format};-{format};0" : format;
        string Amount(double amount) => amount.ToString(signs, CultureInfo.InvariantCulture);
        return WithInterval(metric, Amount, (low, high) => $"{Amount(low)} to {Amount(high)}");
    }

    /// <summary>A number as short as it is.</summary>
    public static string Plain(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string SignedPlain(double number) =>
        number.ToString("+#,##0.#;-#,##0.#;0", CultureInfo.InvariantCulture);

    public static string PointsOf(double share) => Points(share);

    public static string WithInterval(MetricDocument metric) =>
        WithInterval(metric, Number, (low, high) => $"{Number(low)}-{Number(high)}");

    public static string WithInterval(MetricDocument metric, string format) => WithInterval(
        metric, number => number.ToString(format, CultureInfo.InvariantCulture),
        (low, high) => string.Create(
            CultureInfo.InvariantCulture, $"{low.ToString(format, CultureInfo.InvariantCulture)}-")
            + high.ToString(format, CultureInfo.InvariantCulture));

    public static string DifferenceWithInterval(MetricDocument metric) =>
        WithInterval(metric, Signed, (low, high) => $"{Signed(low)} to {Signed(high)}");

    private static string WithInterval(
        MetricDocument metric, Func<double, string> number, Func<double, double, string> interval) => metric switch
        {
            { Value: { } value, Low: { } low, High: { } high } => $"{number(value)} ({interval(low, high)})",
            { Value: { } value } => number(value),
            _ => "-",
        };

    private static string Number(double number) => number.ToString("0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Signed(double number) => number.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Points(double share) =>
        (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
