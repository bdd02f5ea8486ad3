namespace Predictive.Simulation;

/// <summary>Puts what people do into the hours they are awake.</summary>
internal static class TimeOfDay
{
    private const int SecondsPerDay = 86_400;

    /// <summary>A second of the day (UTC) around noon of a region.</summary>
    public static int OfPeople(Dice dice, int noon)
    {
        var second = (int)(((noon + 1.5) * 3600) + (dice.Normal() * 3.2 * 3600));
        return ((second % SecondsPerDay) + SecondsPerDay) % SecondsPerDay;
    }

    /// <summary>A second of the day (UTC) between nine and half past five of a region.</summary>
    public static int OfOffice(Dice dice, int noon) =>
        ((((noon - 3) * 3600) + dice.Between(0, 30_600)) % SecondsPerDay + SecondsPerDay) % SecondsPerDay;

    /// <summary>
    /// The moment in (start, start + 1 day] that has this second of the day. So whole days after a lead's creation
    /// stay whole days, whatever the hour of the event.
    /// </summary>
    public static DateTime Within24Hours(DateTime start, int secondOfDay)
    {
        var sameDay = start.Date.AddSeconds(secondOfDay);
        return sameDay > start ? sameDay : sameDay.AddDays(1);
    }
}
