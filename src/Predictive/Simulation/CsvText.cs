using System.Globalization;

namespace Predictive.Simulation;

/// <summary>Writes values as CSV, the same on every machine.</summary>
internal static class CsvText
{
    /// <summary>One line, without its end; a cell with a comma, quote or line end is quoted.</summary>
    public static string Line(string[] cells) => string.Join(',', cells.Select(Cell));

    /// <summary>A moment (UTC), to the second.</summary>
    public static string Moment(DateTime? at) =>
        at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Money without cents.</summary>
    public static string Money(decimal value) => value.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>A chance, to six decimals.</summary>
    public static string Chance(double value) => value.ToString("F6", CultureInfo.InvariantCulture);

    /// <summary>yes or no.</summary>
    public static string YesNo(bool value) => value ? "yes" : "no";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
