namespace Predictive.Data.Reading;

/// <summary>The parts of an ISO 8601 moment, each taken from the front of a text.</summary>
internal static class IsoText
{
    /// <summary>Takes <c>2026-06-30</c>, <c>2026/06/30</c> or <c>20260630</c>.</summary>
    public static bool TryTakeDate(ref ReadOnlySpan<char> text, out DateTime day)
    {
        day = default;
        if (!TryTakeDigits(ref text, 4, out var year))
            return false;
        var separator = text is ['-' or '/', ..] ? text[0] : '\0';
        if (!TrySkip(ref text, separator) || !TryTakeDigits(ref text, 2, out var month)
            || !TrySkip(ref text, separator) || !TryTakeDigits(ref text, 2, out var date))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateTime(year, month, date, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Takes the sign and then <c>14:05</c>, <c>14:05:00</c>, <c>14:05:00.123</c> or <c>140500</c>.</summary>
    public static bool TryTakeTime(ref ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        text = text[1..];
        if (!TryTakeDigits(ref text, 2, out var hour))
            return false;
        var separator = text is [':', ..] ? ':' : '\0';
        if (!TrySkip(ref text, separator) || !TryTakeDigits(ref text, 2, out var minute))
            return false;
        var second = 0;
        long fraction = 0;
        if (separator == ':' ? text is [':', ..] : text is [>= '0' and <= '9', ..])
        {
            if (!TrySkip(ref text, separator) || !TryTakeDigits(ref text, 2, out second))
                return false;
            if (text is ['.' or ',', ..] && !TryTakeFraction(ref text, out fraction))
                return false;
        }

        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction);
        return minute < 60 && second < 60 && (hour < 24 || time == TimeSpan.FromDays(1));
    }

    /// <summary>Takes <c>Z</c>, <c> UTC</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>.</summary>
    public static bool TryTakeOffset(ref ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        text = text.TrimStart(' ');
        if (text is "Z" or "z" or "UTC")
        {
            text = [];
            return true;
        }

        if (text is not ['+' or '-', ..])
            return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!TryTakeDigits(ref text, 2, out var hours))
            return false;
        if (text is [':', ..])
            text = text[1..];
        var minutes = 0;
        if (!text.IsEmpty && !TryTakeDigits(ref text, 2, out minutes))
            return false;
        offset = sign * new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes < 60;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        text = text[1..];
        var digits = 0;
        for (; digits < text.Length && char.IsAsciiDigit(text[digits]); digits++)
            ticks = digits < 7 ? (ticks * 10) + (text[digits] - '0') : ticks;
        for (var missing = digits; missing < 7; missing++)
            ticks *= 10;
        text = text[digits..];
        return digits > 0;
    }

    private static bool TryTakeDigits(ref ReadOnlySpan<char> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = (value * 10) + (text[i] - '0');
        }

        text = text[count..];
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, char separator)
    {
        if (separator == '\0')
            return true;
        if (text.IsEmpty || text[0] != separator)
            return false;
        text = text[1..];
        return true;
    }
}
