using System.Globalization;

namespace Predictive.Features;

/// <summary>How features speak of themselves to people.</summary>
internal static class Wording
{
    /// <summary>
    /// Thousands stand apart from 10,000 on, so that a year stays a year; tiny numbers do not become 0.
    /// </summary>
    public static string Number(float number) => Math.Abs(number) switch
    {
        > 0 and < 0.01f => number.ToString("G2", CultureInfo.InvariantCulture),
        < 10_000 => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => number.ToString("#,##0.##", CultureInfo.InvariantCulture),
    };

    public static string Count(float number, string one, string many) =>
        Number(number) is "1" ? $"1 {one}" : $"{(number == 0 ? "no" : Number(number))} {many}";

    /// <summary>
    /// A time in days: whole ones from ten on, tenths below, and what is shorter than one day as that.
    /// </summary>
    public static string Days(double number) => number switch
    {
        >= 0 and < 1 => "less than a day",
        _ => number.ToString(number < 10 ? "0.#" : "#,##0", CultureInfo.InvariantCulture) is var days and not "1"
            ? $"{days} days"
            : "1 day",
    };

    public static string Percent(float share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Event(string? type) => type is null ? "event" : $"'{type}' event";

    public static string Events(string? type) => $"{Event(type)}s";

    public static string Window(int? days) => days switch
    {
        null => "so far",
        1 => "in the last day",
        _ => $"in the last {days} days",
    };

    public static string Suffix(int? days) => days is null ? "" : $"_{days}d";
}
