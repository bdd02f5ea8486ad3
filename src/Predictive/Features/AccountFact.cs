using Predictive.Data;
using Predictive.Features.Tallying;

namespace Predictive.Features;

/// <summary>What is known of the lead's account beside its attributes: its other people and its deals.</summary>
/// <param name="What">Which fact.</param>
public sealed record AccountFact(AccountFactKind What) : Feature
{
    /// <inheritdoc/>
    public override string Name => What switch
    {
        AccountFactKind.People => "account.people",
        AccountFactKind.Engaged => "account.engaged_90d",
        AccountFactKind.Roles => "account.roles",
        AccountFactKind.RecentEvents => "account.events_30d",
        AccountFactKind.DaysSinceLast => "account.days_since_last",
        AccountFactKind.OpenDeals => "account.deals_open",
        AccountFactKind.WonDeals => "account.deals_won",
        AccountFactKind.LostDeals => "account.deals_lost",
    };

    /// <inheritdoc/>
    public override string Meaning => $"{char.ToUpperInvariant(Words[0])}{Words[1..]}.";

    /// <inheritdoc/>
    public override string Source => What switch
    {
        AccountFactKind.OpenDeals or AccountFactKind.WonDeals or AccountFactKind.LostDeals => "deals of the account",
        _ => "people of the account",
    };

    /// <inheritdoc/>
    public override FeatureContext Needs => FeatureContext.Account;

    private string Words => What switch
    {
        AccountFactKind.People => "other people of the account",
        AccountFactKind.Engaged => "other people of the account who did something in the last 90 days",
        AccountFactKind.Roles => "different roles of the lead and the others of the account who are engaged",
        AccountFactKind.RecentEvents => "events of others of the account in the last 30 days",
        AccountFactKind.DaysSinceLast => "days since one of the others of the account last did something",
        AccountFactKind.OpenDeals => "open opportunities of the account",
        AccountFactKind.WonDeals => "opportunities of the account that were won by then",
        AccountFactKind.LostDeals => "opportunities of the account that were lost by then",
    };

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) =>
        $"{Words}: {(value.IsMissing ? "not known" : Wording.Number(value.Number))}";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan) => (snapshot, _, _) =>
        snapshot.AccountActivity is { } account && NumberOf(account) is { } number
            ? FeatureValue.Of(number)
            : FeatureValue.Missing;

    private double? NumberOf(AccountActivity account) => What switch
    {
        AccountFactKind.People => account.People,
        AccountFactKind.Engaged => account.Engaged,
        AccountFactKind.Roles => account.Roles,
        AccountFactKind.RecentEvents => account.RecentEvents,
        AccountFactKind.DaysSinceLast => account.DaysSinceLast,
        AccountFactKind.OpenDeals => account.OpenDeals,
        AccountFactKind.WonDeals => account.WonDeals,
        AccountFactKind.LostDeals => account.LostDeals,
    };
}
