using System.Globalization;

namespace Predictive.Features;

/// <summary>How features speak of themselves to people.</summary>
internal static class Wording
{
    public static string Number(float number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(float share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Events(string? type) => type is null ? "events" : $"'{type}' events";

    public static string Window(int? days) => days is null ? "so far" : $"in the last {days} days";

    public static string Suffix(int? days) => days is null ? "" : $"_{days}d";
}
