namespace Predictive.Simulation;

/// <summary>The days of a world: how many leads come on each, and how the season moves conversion.</summary>
internal sealed class StoryCalendar
{
    private readonly World _world;
    private readonly double[] _seasonOfDay;
    private readonly Choice<int> _days;

    public StoryCalendar(World world)
    {
        _world = world;
        Start = world.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        KnownOn = world.KnownOn.ToDateTime(new TimeOnly(23, 59, 59), DateTimeKind.Utc);
        DayCount = world.KnownOn.DayNumber - world.From.DayNumber + 1;
        _seasonOfDay = [.. Enumerable.Range(0, DayCount + ConversionHazard.LastAge + 2)
            .Select(day => Math.Exp(world.Season.Conversion * Wave(day)))];
        _days = new Choice<int>(Enumerable.Range(0, DayCount), LeadsOn);
    }

    /// <summary>The first second.</summary>
    public DateTime Start { get; }

    /// <summary>The last second the tables know of.</summary>
    public DateTime KnownOn { get; }

    /// <summary>The number of days from the first to the export.</summary>
    public int DayCount { get; }

    /// <summary>The day (from 0) of a lead's creation.</summary>
    public int DayOfALead(Dice dice) => _days.Pick(dice);

    /// <summary>The day (from 0) on which a moment lies.</summary>
    public int DayOf(DateTime at) => (int)(at.Ticks / TimeSpan.TicksPerDay - Start.Ticks / TimeSpan.TicksPerDay);

    /// <summary>What the season multiplies the hazard of conversion by on a day (from 0).</summary>
    public double SeasonOf(int day) => _seasonOfDay[Math.Min(day, _seasonOfDay.Length - 1)];

    /// <summary>Whether people work on this day.</summary>
    public bool IsWorkday(int day) => Start.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private double LeadsOn(int day)
    {
        var date = Start.AddDays(day);
        var weekday = IsWorkday(day) ? 1 : 0.25;
        var holidays = (date.Month, date.Day) is (12, >= 22) or (1, 1) ? 0.35 : 1;
        return weekday * holidays * (1 + _world.Season.Volume * Wave(day));
    }

    /// <summary>The yearly wave, from -1 to 1, with its crest in the middle of the peak month.</summary>
    private double Wave(int day)
    {
        var crest = (_world.Season.PeakMonth - 0.5) / 12;
        return Math.Cos(2 * Math.PI * ((Start.AddDays(day).DayOfYear / 365.25) - crest));
    }
}
