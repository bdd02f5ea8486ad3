using Predictive.Data;
using Predictive.Decisions.Replay;

namespace Predictive.Decisions;

/// <summary>
/// How many deals the lead's account had, or people of it were engaged, by the date; never so where the account, or
/// this of it, is not known. An account with an open deal has an open opportunity, one with a won deal is a customer.
/// </summary>
/// <param name="Fact">What is counted.</param>
public sealed record AccountCondition(AccountCount Fact) : RuleCondition
{
    /// <summary>How many; at least one unless told.</summary>
    public CountRange Count { get; init; } = new(1);

    /// <inheritdoc/>
    public override bool AsksEvents => true;

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var (fact, count) = (Fact, Count);
        return evidence => evidence.Snapshot.AccountActivity is { } activity && count.Covers(Of(activity, fact));
    }

    private static int Of(AccountActivity activity, AccountCount fact) => fact switch
    {
        AccountCount.OpenDeals => activity.OpenDeals,
        AccountCount.WonDeals => activity.WonDeals,
        AccountCount.LostDeals => activity.LostDeals,
        AccountCount.EngagedPeople => activity.Engaged,
    };
}

/// <summary>What conditions may count of an account.</summary>
public enum AccountCount
{
    /// <summary>Opportunities that were opened and not closed.</summary>
    OpenDeals,

    /// <summary>Opportunities that were won.</summary>
    WonDeals,

    /// <summary>Opportunities that were lost.</summary>
    LostDeals,

    /// <summary>Others of the account who did something in the last 90 days.</summary>
    EngagedPeople,
}
