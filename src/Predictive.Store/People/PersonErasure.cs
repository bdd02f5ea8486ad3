using Predictive.Store.Databases;
using Predictive.Store.Predictions;

namespace Predictive.Store.People;

/// <summary>Deletes everything that is kept about a person.</summary>
internal static class PersonErasure
{
    private static readonly string[] _tables =
    [
        "leads", "lead_changes", "lead_keys", "events", "outcomes", "dispositions", "do_not_profile", "mql_news",
    ];

    /// <summary>Deletes the person's rows, and notes by hashes that it was erased.</summary>
    /// <returns>How many rows there were.</returns>
    public static async Task<int> EraseAsync(StoreTransaction store, PersonHash hash, string leadId, DateTime now)
    {
        var emails = await store.ListAsync<string?>(
            """
            SELECT email FROM leads WHERE lead_id = @leadId
            UNION SELECT old_value FROM lead_changes WHERE lead_id = @leadId AND field = 'email'
            UNION SELECT new_value FROM lead_changes WHERE lead_id = @leadId AND field = 'email'
            """,
            new { leadId }).ConfigureAwait(false);
        var hashes = emails.OfType<string>().Select(hash.OfEmail).Append(hash.OfId(leadId));
        await Erasures.AddAsync(store, hashes, now).ConfigureAwait(false);
        return await DeleteAsync(store, [leadId]).ConfigureAwait(false);
    }

    /// <summary>Notes that nothing may be predicted of a person; what a webhook was to be told of it goes.</summary>
    public static async Task<int> ForbidAsync(StoreTransaction store, string leadId, DateTime now)
    {
        await store.RunAsync(
            """
            INSERT INTO do_not_profile (lead_id, told_at) VALUES (@leadId, @Now) ON CONFLICT (lead_id) DO NOTHING
            """,
            new { leadId, Now = Moment.Text(now) }).ConfigureAwait(false);
        return await store.DeleteAsync("DELETE FROM mql_news WHERE lead_id = @leadId", new { leadId })
            .ConfigureAwait(false);
    }

    /// <summary>Deletes the rows of people, and notes nothing: they may come again.</summary>
    public static async Task<int> DeleteAsync(StoreTransaction store, IReadOnlyCollection<string> ids)
    {
        var rows = await store.DeleteAsync($"DELETE FROM predictions {PredictionRow.OfLeads}", new { ids })
            .ConfigureAwait(false);
        foreach (var table in _tables)
        {
            rows += await store.DeleteAsync($"DELETE FROM {table} WHERE lead_id IN @ids", new { ids })
                .ConfigureAwait(false);
        }

        return rows;
    }
}
