using Predictive.Store.Databases;
using Predictive.Store.People;
using Predictive.Store.Reports;

namespace Predictive.Store.Contexts;

/// <summary>Reads what the tables hold of a lead and its account.</summary>
internal static class ContextRows
{
    /// <summary>Reads it; null where nobody told of the lead.</summary>
    public static async Task<LeadContext?> ReadAsync(StoreTransaction store, string leadId, DateTime asOf)
    {
        var lead = (await PersonRows.LeadsAsync(store, [leadId]).ConfigureAwait(false)).FirstOrDefault();
        if (lead is null)
            return null;
        var isForbidden = await store.FirstAsync<string>(
            "SELECT lead_id FROM do_not_profile WHERE lead_id = @leadId", new { leadId }).ConfigureAwait(false);
        var (accounts, keys) = await AccountsAsync(store, leadId).ConfigureAwait(false);
        var others = await OthersAsync(store, leadId, keys, asOf).ConfigureAwait(false);
        string[] ids = [leadId, .. others];
        var rows = await PersonRows.LeadsAsync(store, others).ConfigureAwait(false);
        return new LeadContext
        {
            DoNotProfile = isForbidden is not null,
            Lead = Read(lead),
            Others = [.. rows.Select(Read)],
            Accounts = accounts,
            Changes = await PersonRows.ChangesAsync(store, ids).ConfigureAwait(false),
            Events = await PersonRows.EventsAsync(store, ids).ConfigureAwait(false),
            Outcomes = await PersonRows.OutcomesAsync(store, ids).ConfigureAwait(false),
            Dispositions = await PersonRows.DispositionsAsync(store, [leadId]).ConfigureAwait(false),
        };
    }

    /// <summary>A lead of which nobody said when it came into being did so when it was told of.</summary>
    private static LeadReport Read(LeadRow row)
    {
        var lead = PersonRows.Read(row);
        return lead with { CreatedAt = lead.CreatedAt ?? Moment.Read(row.ToldAt) };
    }

    /// <summary>The accounts the lead may be of, and all keys by which others may be of one of them.</summary>
    private static async Task<(IReadOnlyList<AccountReport> Accounts, IReadOnlyList<string> Keys)> AccountsAsync(
        StoreTransaction store, string leadId)
    {
        var own = await store.ListAsync<string>(
            "SELECT company_key FROM lead_keys WHERE lead_id = @leadId", new { leadId }).ConfigureAwait(false);
        var rows = await store.ListAsync<AccountRow>(
            $"""
            SELECT {AccountRow.Columns} FROM accounts
            WHERE account_id IN (SELECT account_id FROM account_keys WHERE company_key IN @own)
            ORDER BY account_id
            """,
            new { own }).ConfigureAwait(false);
        var ids = rows.Select(row => row.AccountId).ToArray();
        var theirs = await store.ListAsync<string>(
            "SELECT DISTINCT company_key FROM account_keys WHERE account_id IN @ids", new { ids })
            .ConfigureAwait(false);
        string[] keys = [.. own.Where(CompanyKeys.IsOfAccount).Concat(theirs).Distinct(StringComparer.Ordinal)];
        return ([.. rows.Select(row => row.Read())], keys);
    }

    /// <summary>The others who may be of these accounts: those of them who came last by a date.</summary>
    private static Task<List<string>> OthersAsync(
        StoreTransaction store, string leadId, IReadOnlyList<string> keys, DateTime asOf) => store.ListAsync<string>(
        """
        SELECT lead_id FROM leads
        WHERE lead_id IN (SELECT lead_id FROM lead_keys WHERE company_key IN @keys)
          AND lead_id <> @leadId AND COALESCE(created_at, told_at) <= @AsOf
          AND NOT EXISTS (SELECT 1 FROM do_not_profile f WHERE f.lead_id = leads.lead_id)
        ORDER BY COALESCE(created_at, told_at) DESC, lead_id
        LIMIT @Most
        """,
        new { keys, leadId, AsOf = Moment.Text(asOf), Most = LeadContext.MostPeople });
}
