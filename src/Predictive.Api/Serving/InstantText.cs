using System.Globalization;
using Predictive.Api.Contracts.Reading;

namespace Predictive.Api.Serving;

/// <summary>
/// Reads an ISO 8601 date as the funnel's tables are read: a date without a time is the end of that day, and a time
/// without an offset is of the funnel's time zone.
/// </summary>
internal static class InstantText
{
    private static readonly string[] _local =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    private static readonly string[] _withOffset = [.. _local.Select(format => format + "K")];

    public static DateTime? Read(string text, TimeZoneInfo zone)
    {
        var trimmed = text.Trim();
        var invariant = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(trimmed, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
        {
            return Place(day.AddTicks(TimeSpan.TicksPerDay - 1), zone);
        }

        if (trimmed.Length > 10 && trimmed.AsSpan(10).IndexOfAny("Z+-") >= 0)
        {
            return DateTimeOffset.TryParseExact(trimmed, _withOffset, invariant, DateTimeStyles.None, out var moment)
                ? moment.UtcDateTime
                : null;
        }

        return DateTime.TryParseExact(trimmed, _local, invariant, DateTimeStyles.None, out var local)
            ? Place(local, zone)
            : null;
    }

    /// <summary>What to say of a text that is none.</summary>
    public static string Fault(string text) =>
        $"'{JsonWords.Shortened(text)}' is no ISO 8601 date, such as 2026-06-30T14:05:00Z or 2026-06-30.";

    private static DateTime? Place(DateTime local, TimeZoneInfo zone)
    {
        var ticks = local.Ticks - zone.GetUtcOffset(local).Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;
    }
}
