namespace Predictive.Features;

/// <summary>What of a moment a calendar and a clock tell.</summary>
public enum ClockPart
{
    /// <summary>The day of the week.</summary>
    Weekday,

    /// <summary>The hour of the day, from 0 to 23.</summary>
    Hour,
}
