using System.Globalization;
using Predictive.Data.Reading;

namespace Predictive.Data;

/// <summary>
/// Reads a date into a moment in UTC, in the one way that tables and requests share: ISO 8601 in its forms, or one
/// stated format. A date without a time is the end of that day, so that nothing which happened on it is seen too early;
/// a time without an offset is of the funnel's time zone.
/// </summary>
public sealed class MomentReader
{
    private readonly TimeZoneInfo _zone;
    private readonly bool _zoneIsUtc;
    private readonly string? _format;
    private readonly bool _formatHasTime;
    private readonly bool _formatHasOffset;

    /// <summary>A reader of dates of a funnel.</summary>
    /// <param name="zone">Where its days begin and end.</param>
    /// <param name="format">
    /// How dates are written (.NET's letters, such as <c>dd/MM/yyyy</c>); null for ISO 8601.
    /// </param>
    public MomentReader(TimeZoneInfo zone, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
        _zoneIsUtc = zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime;
        _format = format;
        _formatHasTime = format?.AsSpan().ContainsAny("Hh") == true;
        _formatHasOffset = format?.AsSpan().ContainsAny("zK") == true;
    }

    /// <summary>What may stand in the column, for errors.</summary>
    public string Allowed => _format is null
        ? "an ISO 8601 date such as 2026-06-30 or 2026-06-30T14:05:00Z; for another form state its 'format:'"
        : $"a date written {_format}";

    /// <summary>Whether a format names a year, a month and a day, and nothing that .NET cannot read.</summary>
    public static bool IsDateFormat(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var moment = new DateTime(2034, 12, 27, 13, 45, 56, DateTimeKind.Utc);
        try
        {
            var written = moment.ToString(format, CultureInfo.InvariantCulture);
            return format.Contains("yy", StringComparison.Ordinal)
                && DateTimeOffset.TryParseExact(
                    written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var back)
                && back.UtcDateTime.Date == moment.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a text without blanks around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utc">The moment (UTC).</param>
    /// <returns>Whether it is a date, and one that lies within the years 1 to 9999 in UTC.</returns>
    public bool TryRead(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (_format is null)
            return TryReadIso(text, out utc);
        if (_formatHasOffset)
        {
            var read = DateTimeOffset.TryParseExact(
                text, _format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var exact);
            utc = exact.UtcDateTime;
            return read;
        }

        return DateTime.TryParseExact(
                text, _format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)
            && TryPlace(_formatHasTime ? local : local.Date, !_formatHasTime, out utc);
    }

    private bool TryReadIso(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (!IsoText.TryTakeDate(ref text, out var day))
            return false;
        if (text.IsEmpty)
            return TryPlace(day, isDay: true, out utc);
        if (text[0] is not ('T' or 't' or ' ') || !IsoText.TryTakeTime(ref text, out var time))
            return false;
        if (day > DateTime.MaxValue - time)
            return false;
        if (text.IsEmpty)
            return TryPlace(day + time, isDay: false, out utc);
        if (!IsoText.TryTakeOffset(ref text, out var offset) || !text.IsEmpty)
            return false;
        return TryShift(day + time, offset, out utc);
    }

    private bool TryPlace(DateTime local, bool isDay, out DateTime utc)
    {
        if (isDay)
            local = local.Date.AddTicks(TimeSpan.TicksPerDay - 1);
        return TryShift(local, _zoneIsUtc ? TimeSpan.Zero : _zone.GetUtcOffset(local), out utc);
    }

    private static bool TryShift(DateTime local, TimeSpan offset, out DateTime utc)
    {
        var ticks = local.Ticks - offset.Ticks;
        var possible = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        utc = possible ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return possible;
    }
}
