namespace Predictive.Data;

/// <summary>What the other people of a lead's account had done by a date, and what deals the account had.</summary>
public sealed record AccountActivity
{
    /// <summary>Within how many days of the date a person must have done something to count as engaged.</summary>
    public const int EngagedDays = 90;

    /// <summary>Within how many days of the date events count as recent.</summary>
    public const int RecentDays = 30;

    /// <summary>How many others of the account there were, of whom at most the 200 newest are looked at.</summary>
    public int People { get; init; }

    /// <summary>How many of them did something in the last 90 days.</summary>
    public int Engaged { get; init; }

    /// <summary>
    /// How many different roles the engaged ones and the lead have; null where no column tells roles.
    /// </summary>
    public int? Roles { get; init; }

    /// <summary>What the others did in the last 30 days, in events.</summary>
    public int RecentEvents { get; init; }

    /// <summary>Days since one of the others last did something; null where none ever did.</summary>
    public double? DaysSinceLast { get; init; }

    /// <summary>Opportunities of the account that had been opened and not closed.</summary>
    public int OpenDeals { get; init; }

    /// <summary>Opportunities of the account that had been won.</summary>
    public int WonDeals { get; init; }

    /// <summary>Opportunities of the account that had been lost.</summary>
    public int LostDeals { get; init; }
}
