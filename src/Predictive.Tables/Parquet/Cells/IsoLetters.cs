using System.Globalization;

namespace Predictive.Tables.Parquet.Cells;

/// <summary>Writes days and times as ISO 8601, of any year, to the nanosecond.</summary>
internal static class IsoLetters
{
    /// <summary>The nanoseconds of a day.</summary>
    public const long NanosecondsPerDay = 86_400_000_000_000;

    private const long Second = 1_000_000_000;
    private const long DaysFrom0000March = 719_468;
    private const long DaysPer400Years = 146_097;

    /// <summary>A day such as 2026-06-30.</summary>
    /// <param name="into">At least 20 letters.</param>
    /// <param name="days">Since 1970-01-01.</param>
    /// <returns>How many letters were written.</returns>
    public static int WriteDate(Span<char> into, long days)
    {
        // Years begin in March here, so that the day that may be missing is the last one.
        var shifted = days + DaysFrom0000March;
        var era = Math.DivRem(shifted, DaysPer400Years, out var dayOfEra);
        if (dayOfEra < 0)
            (era, dayOfEra) = (era - 1, dayOfEra + DaysPer400Years);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var fromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * fromMarch) + 2) / 5) + 1;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        var at = WriteYear(into, yearOfEra + (era * 400) + (month <= 2 ? 1 : 0));
        into[at++] = '-';
        Write(into[at..], month, 2);
        into[at + 2] = '-';
        Write(into[(at + 3)..], day, 2);
        return at + 5;
    }

    /// <summary>A time of day such as 14:05:00.25, with as many decimals as it needs.</summary>
    /// <param name="into">At least 18 letters.</param>
    /// <param name="nanoseconds">Since midnight.</param>
    /// <returns>How many letters were written.</returns>
    public static int WriteTime(Span<char> into, long nanoseconds)
    {
        var seconds = nanoseconds / Second;
        Write(into, seconds / 3600, 2);
        into[2] = ':';
        Write(into[3..], seconds / 60 % 60, 2);
        into[5] = ':';
        Write(into[6..], seconds % 60, 2);
        var fraction = nanoseconds % Second;
        if (fraction == 0)
            return 8;
        into[8] = '.';
        Write(into[9..], fraction, 9);
        var end = 18;
        while (into[end - 1] == '0')
            end--;
        return end;
    }

    private static int WriteYear(Span<char> into, long year)
    {
        if (year is >= 0 and <= 9999)
        {
            Write(into, year, 4);
            return 4;
        }

        year.TryFormat(into, out var count, "+0000;-0000", CultureInfo.InvariantCulture);
        return count;
    }

    private static void Write(Span<char> into, long number, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, number /= 10)
            into[i] = (char)('0' + (number % 10));
    }
}
