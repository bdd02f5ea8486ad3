using System.Globalization;

namespace Predictive.Tables;

/// <summary>What a cell's text is as a value of a column's kind.</summary>
internal static class CellValue
{
    private const string Moments = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Reads a cell that is no text; false where it is not of the kind.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="whole">1 for true; a whole number; days or microseconds since 1970-01-01.</param>
    /// <param name="real">A number.</param>
    public static bool TryParse(string cell, ColumnKind kind, out long whole, out double real)
    {
        (whole, real) = (0, 0);
        switch (kind)
        {
            case ColumnKind.YesNo:
                whole = cell == "true" ? 1 : 0;
                return cell is "true" or "false";
            case ColumnKind.Whole:
                return long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole)
                    && whole.ToString(CultureInfo.InvariantCulture) == cell;
            case ColumnKind.Number:
                return PlainNumber.TryRead(cell, out real);
            case ColumnKind.Day:
                var isDay = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day);
                whole = day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
                return isDay;
            case ColumnKind.Moment:
                var isMoment = DateTime.TryParseExact(
                    cell, Moments, CultureInfo.InvariantCulture, Utc, out var moment);
                whole = (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
                return isMoment;
            default:
                return false;
        }
    }
}
