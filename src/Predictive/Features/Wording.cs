using System.Globalization;

namespace Predictive.Features;

/// <summary>How features speak of themselves to people.</summary>
internal static class Wording
{
    public static string Number(float number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(float number, string one, string many) =>
        Number(number) is "1" ? $"1 {one}" : $"{(number == 0 ? "no" : Number(number))} {many}";

    public static string Days(float number) => Number(number) is "1" ? "1 day" : $"{Number(number)} days";

    public static string Percent(float share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Event(string? type) => type is null ? "event" : $"'{type}' event";

    public static string Events(string? type) => $"{Event(type)}s";

    public static string Window(int? days) => days is null ? "so far" : $"in the last {days} days";

    public static string Suffix(int? days) => days is null ? "" : $"_{days}d";
}
