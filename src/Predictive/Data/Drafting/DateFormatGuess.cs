namespace Predictive.Data.Drafting;

/// <summary>Guesses how the dates of a column are written.</summary>
internal static class DateFormatGuess
{
    private static readonly string[] _days =
        ["d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "d MMM yyyy", "d-MMM-yyyy", "MMM d, yyyy",
            "d/M/yy", "M/d/yy"];

    private static readonly string[] _times = ["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"];

    /// <summary>
    /// The format that reads nearly all values ("" for ISO 8601, null for none), and whether another does too.
    /// </summary>
    public static (string? Format, bool Ambiguous) Of(IReadOnlyList<string> values)
    {
        if (values.Any(value => value.AsSpan().ContainsAny("-/")) && Reads(null, values))
            return ("", false);
        if (!values.Any(value => value.AsSpan().IndexOfAnyInRange('0', '9') >= 0))
            return (null, false);
        var formats = (from time in _times from day in _days select day + time)
            .Where(format => Reads(format, values)).Take(2).ToArray();
        return formats.Length == 0 ? (null, false) : (formats[0], formats.Length > 1);
    }

    private static bool Reads(string? format, IReadOnlyList<string> values)
    {
        var moments = new MomentReader(TimeZoneInfo.Utc, format);
        var allowedBad = values.Count / 20;
        var bad = 0;
        foreach (var value in values)
        {
            if (!moments.TryRead(value, out _) && ++bad > allowedBad)
                return false;
        }

        return values.Count > 0;
    }
}
