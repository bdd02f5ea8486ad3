using Predictive.Data.Events;

namespace Predictive.Data.Reading;

/// <summary>
/// Finds leads for opportunities that name nobody: those of the account who came before it and were active in the 90
/// days before it.
/// </summary>
internal static class AccountFallback
{
    /// <summary>For how many days before the opportunity an activity counts.</summary>
    public const int Days = 90;

    /// <summary>Adds them to the opportunities without leads.</summary>
    /// <param name="table">The opportunities.</param>
    /// <param name="leads">The leads.</param>
    /// <param name="accountsOf">The accounts a lead belongs to, as far as anybody knows by the export.</param>
    /// <param name="events">What happened; what sales did is no activity of a lead.</param>
    /// <param name="eventsKnown">Whether events were given at all; if not, to have come is an activity.</param>
    public static void Add(
        OpportunityTable table, IEnumerable<Lead> leads, Func<Lead, IEnumerable<string>> accountsOf,
        EventLog events, bool eventsKnown)
    {
        var nameless = table.Drafts.Where(draft =>
                draft is { HasLeads: false, NamesSomebody: false, Orphan: null, Account: not null, Created: not null })
            .ToLookup(draft => draft.Account!);
        if (nameless.Count == 0)
            return;
        var ofAccounts =
            from lead in leads
            from account in accountsOf(lead).Distinct()
            from draft in nameless[account]
            where lead.CreatedAt < draft.Created
            select (lead, draft);
        foreach (var (lead, draft) in ofAccounts.ToArray())
        {
            var since = draft.Created!.Value.AddDays(-Days);
            var isActive = eventsKnown
                ? events.IsActive(lead.Id, since, draft.Created.Value)
                : lead.CreatedAt >= since;
            if (isActive)
                draft.Add(lead.Id, OpportunityLink.Fallback);
        }
    }
}
