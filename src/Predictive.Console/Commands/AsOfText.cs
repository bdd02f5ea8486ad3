using Predictive.Data;

namespace Predictive.Commands.Commands;

/// <summary>Reads an as-of date as the tables of a funnel and the requests to its model are read.</summary>
internal static class AsOfText
{
    /// <summary>
    /// The instant (UTC): a date alone is the end of that day in the time zone; null where none was given.
    /// </summary>
    /// <exception cref="BadInputException">It is no date of these forms.</exception>
    public static DateTime? Read(string? text, TimeZoneInfo zone, string option = "--as-of")
    {
        if (text is null)
        {
            return null;
        }

        return new MomentReader(zone).TryRead(text.AsSpan().Trim(), out var instant)
            ? instant
            : throw new BadInputException($"{option} is '{text}'; allowed are dates such as 2026-06-30 (the end of "
                + $"that day, {zone.Id}) and instants such as 2026-06-30T12:00:00Z.");
    }
}
