namespace Predictive.Features;

/// <summary>Which fact of a lead's account; see <see cref="Data.AccountActivity"/>.</summary>
public enum AccountFactKind
{
    /// <summary>How many others there are.</summary>
    People,

    /// <summary>How many of them are engaged.</summary>
    Engaged,

    /// <summary>How many roles are covered.</summary>
    Roles,

    /// <summary>What they did of late.</summary>
    RecentEvents,

    /// <summary>When they last did something.</summary>
    DaysSinceLast,

    /// <summary>Open deals.</summary>
    OpenDeals,

    /// <summary>Won deals.</summary>
    WonDeals,

    /// <summary>Lost deals.</summary>
    LostDeals,
}
