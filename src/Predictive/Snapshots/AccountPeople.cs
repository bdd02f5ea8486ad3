using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>Looks, as of a date, at the others of a lead's account and at the account's deals.</summary>
internal sealed class AccountPeople
{
    /// <summary>Of a larger account only the newest so many people known by then are looked at.</summary>
    public const int MostPeople = 200;

    private readonly FunnelRecords _records;
    private readonly LeadAccounts _accounts;
    private readonly AttributeHistory _history;
    private readonly EventReader _events;
    private readonly int _role;
    private readonly Lazy<ILookup<string, Lead>> _people;
    private readonly Lazy<ILookup<string, (Opportunity Deal, Lead Lead)>> _deals;

    public AccountPeople(
        FunnelRecords records, LeadAccounts accounts, AttributeHistory history, EventReader events)
    {
        (_records, _accounts, _history, _events) = (records, accounts, history, events);
        _role = AttributeNames.Of(records.LeadColumns).Role;
        _people = new(PeopleByAccount);
        _deals = new(DealsByAccount);
    }

    /// <summary>What was known; null without an account, or without a date.</summary>
    public AccountActivity? AsOf(Lead lead, string? accountId, AsOfDate? asOf)
    {
        if (_records.AccountActivity is { } given)
            return given.GetValueOrDefault(lead.Id);
        if (accountId is null || asOf is not { } date)
            return null;
        var others = _people.Value[accountId].Where(other => other.Id != lead.Id && IsOf(other, accountId, date))
            .Take(MostPeople);
        var (people, engaged, recent, last) = (0, 0, 0, long.MaxValue);
        var roles = new HashSet<string>(StringComparer.Ordinal);
        AddRole(lead, date, roles);
        foreach (var other in others)
        {
            people++;
            var (ago, events) = Activity(other, date);
            recent += events;
            last = Math.Min(last, ago);
            if (ago >= AccountActivity.EngagedDays * TimeSpan.TicksPerDay)
                continue;
            engaged++;
            AddRole(other, date, roles);
        }

        return new AccountActivity
        {
            People = people,
            Engaged = engaged,
            Roles = _role < 0 ? null : roles.Count,
            RecentEvents = recent,
            DaysSinceLast = last == long.MaxValue ? null : (double)last / TimeSpan.TicksPerDay,
            OpenDeals = Deals(accountId, date, deal => !IsClosed(deal, date)),
            WonDeals = Deals(accountId, date, deal => IsClosed(deal, date) && deal.Won == true),
            LostDeals = Deals(accountId, date, deal => IsClosed(deal, date) && deal.Won == false),
        };
    }

    private int Deals(string accountId, AsOfDate date, Func<Opportunity, bool> isMeant) => _deals.Value[accountId]
        .Where(one => one.Deal.CreatedAt is { } opened && date.Knows(opened) && isMeant(one.Deal)
            && (one.Deal.AccountId is not null || IsOf(one.Lead, accountId, date)))
        .Select(one => one.Deal.Id).Distinct(StringComparer.Ordinal).Count();

    private static bool IsClosed(Opportunity deal, AsOfDate date) =>
        deal.Won is not null && deal.ClosedAt is { } closed && date.Knows(closed);

    /// <summary>Ticks since the last thing a person did, and how many recently.</summary>
    private (long Ago, int Recent) Activity(Lead person, AsOfDate date)
    {
        var (ago, recent) = (long.MaxValue, 0);
        foreach (var one in _events.KnownBy(person.Id, date).Events)
        {
            ago = Math.Min(ago, one.TicksAgo);
            if (one.TicksAgo >= AccountActivity.RecentDays * TimeSpan.TicksPerDay)
                break;
            recent++;
        }

        return (ago, recent);
    }

    private void AddRole(Lead person, AsOfDate date, HashSet<string> roles)
    {
        if (_role >= 0 && _history.AsOf(person, date)[_role].Text is { } role)
            roles.Add(role);
    }

    private bool IsOf(Lead person, string accountId, AsOfDate date) => person.CreatedAt is { } created
        && date.Knows(created) && !(person.DeletedAt is { } deleted && date.Knows(deleted))
        && _accounts.AsOf(person, date).Id == accountId;

    /// <summary>Everybody who may ever have been of an account, the newest first.</summary>
    private ILookup<string, Lead> PeopleByAccount() => _records.Leads
        .OrderByDescending(lead => lead.CreatedAt).ThenBy(lead => lead.Id, StringComparer.Ordinal)
        .SelectMany(lead => _accounts.EverOf(lead), (lead, account) => (lead, account))
        .ToLookup(one => one.account, one => one.lead, StringComparer.Ordinal);

    private ILookup<string, (Opportunity Deal, Lead Lead)> DealsByAccount()
    {
        var leads = _records.Leads.ToDictionary(lead => lead.Id, StringComparer.Ordinal);
        var deals =
            from deal in _records.Opportunities
            from id in deal.LeadIds
            where leads.ContainsKey(id)
            from account in deal.AccountId is { } known ? [known] : _accounts.EverOf(leads[id])
            select (account, deal, lead: leads[id]);
        return deals.ToLookup(one => one.account, one => (one.deal, one.lead), StringComparer.Ordinal);
    }
}
