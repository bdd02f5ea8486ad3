using Predictive.Store.People;

namespace Predictive.Store.Databases;

/// <summary>Deletes what has been kept for as long as it is to be kept, a little at a time.</summary>
internal static class Expiry
{
    private const int MostAtOnce = 500;

    /// <summary>Deletes one helping of each kind; gives how many rows, 0 when nothing is left to delete.</summary>
    public static async Task<int> DeleteSomeAsync(StoreTransaction store, Retention retention, DateTime now)
    {
        var rows = await store.DeleteAsync(
            "DELETE FROM idempotency_keys WHERE told_at < @Before",
            new { Before = Moment.Text(now - retention.IdempotencyKeys) }).ConfigureAwait(false);
        if (retention.Predictions is { } predictions)
        {
            rows += await store.DeleteAsync(
                """
                DELETE FROM predictions WHERE seq IN
                  (SELECT seq FROM (SELECT seq, asked_at FROM predictions ORDER BY seq LIMIT @MostAtOnce) oldest
                   WHERE asked_at < @Before)
                """,
                new { Before = Moment.Text(now - predictions), MostAtOnce }).ConfigureAwait(false);
            rows += await store.DeleteAsync(
                """
                DELETE FROM mql_news WHERE lead_id IN
                  (SELECT lead_id FROM mql_news WHERE became_at < @Before AND next_at IS NULL
                   ORDER BY became_at LIMIT @MostAtOnce)
                """,
                new { Before = Moment.Text(now - predictions), MostAtOnce }).ConfigureAwait(false);
        }

        return retention.People is { } people
            ? rows + await DeletePeopleAsync(store, Moment.Text(now - people)).ConfigureAwait(false)
            : rows;
    }

    /// <summary>People of whom nothing was told since.</summary>
    private static async Task<int> DeletePeopleAsync(StoreTransaction store, string before)
    {
        var ids = await store.ListAsync<string>(
            """
            SELECT lead_id FROM (
              SELECT lead_id, changed_at AS at FROM leads
              UNION ALL SELECT lead_id, learned_at FROM events
              UNION ALL SELECT lead_id, told_at FROM outcomes
              UNION ALL SELECT lead_id, told_at FROM dispositions) told
            GROUP BY lead_id HAVING MAX(at) < @before
            ORDER BY lead_id LIMIT @MostAtOnce
            """,
            new { before, MostAtOnce }).ConfigureAwait(false);
        return ids.Count == 0 ? 0 : await PersonErasure.DeleteAsync(store, ids).ConfigureAwait(false);
    }
}
