namespace Predictive.Decisions.Policies;

/// <summary>The days on which sales works: Monday to Friday, less holidays.</summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> _holidays;

    /// <summary>A calendar with holidays.</summary>
    public WorkingCalendar(IEnumerable<DateOnly> holidays)
    {
        _holidays = [.. holidays];
        Holidays = [.. _holidays.Order()];
    }

    /// <summary>Every Monday to Friday.</summary>
    public static WorkingCalendar WithoutHolidays { get; } = new([]);

    /// <summary>The days off, ascending.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; }

    /// <summary>Whether sales works on a day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>How many working days there are from a day to another, both counted.</summary>
    public int Count(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
            count += IsWorkingDay(day) ? 1 : 0;
        return count;
    }
}
