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

    /// <summary>The cells of a line, as <see cref="Line"/> wrote it.</summary>
    public static string[] Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var end = at;
            if (at < line.Length && line[at] == '"')
            {
                do
                    end = line.IndexOf('"', end + 1) + 1;
                while (end < line.Length && line[end] == '"');
                cells.Add(line[(at + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal));
            }
            else
            {
                end = line.IndexOf(',', at) is var comma and >= 0 ? comma : line.Length;
                cells.Add(line[at..end]);
            }

            at = end;
        }

        return [.. cells];
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
