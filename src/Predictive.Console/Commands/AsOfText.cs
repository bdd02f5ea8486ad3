using System.CommandLine.Parsing;
using System.Globalization;

namespace Predictive.Commands.Commands;

/// <summary>Reads an as-of date: a date alone is the end of that day, UTC.</summary>
internal static class AsOfText
{
    public static DateTime? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateTime.SpecifyKind(day.AddDays(1).AddTicks(-1), DateTimeKind.Utc);
        }

        if (text.Length > 10 && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant.UtcDateTime;
        }

        result.AddError(
            $"--as-of is '{text}'; allowed are dates such as 2026-06-30 and instants such as 2026-06-30T12:00:00Z.");
        return null;
    }
}
