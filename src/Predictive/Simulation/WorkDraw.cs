namespace Predictive.Simulation;

/// <summary>
/// Sales that looks at every lead once, at an age, and draws lots: a lead of many points is worked, on the next
/// workday, with one chance, any other with another. So it is exactly known how points decided whom sales worked.
/// </summary>
public sealed record WorkDraw
{
    /// <summary>The age in days (after creation) at which the lots are drawn.</summary>
    public int Age { get; init => field = Setting.Within(value, 0, 180, "sales.draw.age"); } = 7;

    /// <summary>The points at that age which count as many.</summary>
    public double Points { get; init => field = Setting.Within(value, -1000, 1000, "sales.draw.points"); } = 100;

    /// <summary>The chance of being worked with as many points or more.</summary>
    public double Chance { get; init => field = Setting.Within(value, 0, 1, "sales.draw.chance"); } = 0.6;

    /// <summary>The chance of being worked with fewer points.</summary>
    public double ChanceBelow { get; init => field = Setting.Within(value, 0, 1, "sales.draw.chanceBelow"); } = 0.2;
}
