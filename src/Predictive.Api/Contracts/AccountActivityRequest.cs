namespace Predictive.Api.Contracts;

/// <summary>What others of a lead's account had done, and the account's deals, by the as-of date.</summary>
public sealed record AccountActivityRequest
{
    /// <summary>The names of its fields in JSON.</summary>
    internal static readonly FieldNames Fields = new(
        ["people", "engaged", "roles", "recentEvents", "daysSinceLast", "openDeals", "wonDeals", "lostDeals"]);

    /// <summary>Other leads of the account, of whom at most the 200 newest count.</summary>
    public double? People { get; init; }

    /// <summary>Those of them who did something in the last 90 days.</summary>
    public double? Engaged { get; init; }

    /// <summary>Different roles of the lead and of those who are engaged.</summary>
    public double? Roles { get; init; }

    /// <summary>What the others did in the last 30 days, in events.</summary>
    public double? RecentEvents { get; init; }

    /// <summary>Days since one of them last did something; null where none ever did.</summary>
    public double? DaysSinceLast { get; init; }

    /// <summary>Open opportunities of the account.</summary>
    public double? OpenDeals { get; init; }

    /// <summary>Opportunities of the account that were won.</summary>
    public double? WonDeals { get; init; }

    /// <summary>Opportunities of the account that were lost.</summary>
    public double? LostDeals { get; init; }
}
