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
    /// <summary>The format of times written as seconds since 1970-01-01 UTC.</summary>
    public const string UnixSeconds = "unix";

    /// <summary>The format of times written as milliseconds since 1970-01-01 UTC.</summary>
    public const string UnixMilliseconds = "unixMs";

    private readonly TimeZoneInfo _ofDays;
    private readonly TimeZoneInfo _ofTimes;
    private readonly bool _wholeDays;
    private readonly string? _format;
    private readonly long _unixTicks;
    private readonly bool _formatHasTime;
    private readonly bool _formatHasOffset;

    /// <summary>A reader of dates of a funnel.</summary>
    /// <param name="zone">Where its days begin and end.</param>
    /// <param name="format">
    /// How dates are written (.NET's letters, such as <c>dd/MM/yyyy</c>, or <see cref="UnixSeconds"/> or
    /// <see cref="UnixMilliseconds"/>); null for ISO 8601.
    /// </param>
    /// <param name="ofTimes">Where times without an offset were written; null for the same zone.</param>
    /// <param name="wholeDays">Whether a time beside the date says nothing: what is written is a day.</param>
    public MomentReader(
        TimeZoneInfo zone, string? format = null, TimeZoneInfo? ofTimes = null, bool wholeDays = false)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _ofDays = zone;
        _ofTimes = ofTimes ?? zone;
        _wholeDays = wholeDays;
        _format = format;
        _unixTicks = format switch
        {
            UnixSeconds => TimeSpan.TicksPerSecond,
            UnixMilliseconds => TimeSpan.TicksPerMillisecond,
            _ => 0,
        };
        _formatHasTime = format?.AsSpan().ContainsAny("Hh") == true;
        _formatHasOffset = format?.AsSpan().ContainsAny("zK") == true;
    }

    /// <summary>What may stand in the column, for errors.</summary>
    public string Allowed => _format switch
    {
        null => "an ISO 8601 date such as 2026-06-30 or 2026-06-30T14:05:00Z; for another form state its 'format:'",
        UnixSeconds => "a whole number of seconds since 1970-01-01 UTC",
        UnixMilliseconds => "a whole number of milliseconds since 1970-01-01 UTC",
        _ => $"a date written {_format}",
    };

    /// <summary>Whether a format names a year, a month and a day, and nothing that .NET cannot read.</summary>
    public static bool IsDateFormat(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (format is UnixSeconds or UnixMilliseconds)
            return true;
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
        if (_unixTicks > 0)
            return TryReadUnix(text, out utc);
        if (_formatHasOffset)
        {
            return DateTimeOffset.TryParseExact(
                    text, _format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var exact)
                && TryShift(exact.DateTime, exact.Offset, out utc);
        }

        return DateTime.TryParseExact(
                text, _format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)
            && TryPlace(_formatHasTime ? local : local.Date, !_formatHasTime, out utc);
    }

    private bool TryReadUnix(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            || Math.Abs((decimal)count * _unixTicks) > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        var ticks = DateTime.UnixEpoch.Ticks + (count * _unixTicks);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            && TryShift(new DateTime(ticks, DateTimeKind.Unspecified), TimeSpan.Zero, out utc);
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

    private bool TryPlace(DateTime local, bool isDay, out DateTime utc) =>
        isDay ? TryEndOf(local, out utc) : TryShift(local, OffsetOf(_ofTimes, local), out utc);

    /// <summary>A time with an offset; where only days count, the end of the day that is written.</summary>
    private bool TryShift(DateTime local, TimeSpan offset, out DateTime utc) =>
        _wholeDays ? TryEndOf(local, out utc) : TryMove(local, offset, out utc);

    private bool TryEndOf(DateTime day, out DateTime utc)
    {
        var end = day.Date.AddTicks(TimeSpan.TicksPerDay - 1);
        return TryMove(end, OffsetOf(_ofDays, end), out utc);
    }

    private static TimeSpan OffsetOf(TimeZoneInfo zone, DateTime local) =>
        zone.SupportsDaylightSavingTime ? zone.GetUtcOffset(local) : zone.BaseUtcOffset;

    private static bool TryMove(DateTime local, TimeSpan offset, out DateTime utc)
    {
        var ticks = local.Ticks - offset.Ticks;
        var possible = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        utc = possible ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return possible;
    }
}
