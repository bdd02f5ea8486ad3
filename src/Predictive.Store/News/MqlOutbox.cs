using Predictive.Store.Databases;
using Predictive.Store.People;
using Predictive.Store.Writing;

namespace Predictive.Store.News;

/// <summary>
/// The leads that became predicted MQLs and of whom a webhook is still to be told: kept on the disk before anybody
/// learns of the decision, and given out again until someone says that the telling succeeded.
/// </summary>
public sealed class MqlOutbox
{
    private const int BytesOfOne = 1_000;
    private const int MostAtOnce = 500;

    /// <summary>Sales gave the lead back after it was last news.</summary>
    private const string GivenBack =
        """
        EXISTS (SELECT 1 FROM dispositions d WHERE d.lead_id = mql_news.lead_id
          AND d.verdict IN ('rejected', 'recycled') AND d.said_at > mql_news.became_at)
        """;

    private readonly StoreReading _reading;
    private readonly GroupCommit _commits;
    private readonly PersonHash _hash;
    private readonly TimeProvider _time;

    internal MqlOutbox(StoreReading reading, GroupCommit commits, PersonHash hash, TimeProvider time) =>
        (_reading, _commits, _hash, _time) = (reading, commits, hash, time);

    /// <summary>Those of some leads of whom it would be news that they are MQLs.</summary>
    public async Task<IReadOnlySet<string>> NewOfAsync(
        IReadOnlyCollection<string> leadIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(leadIds);
        var news = leadIds.ToHashSet(StringComparer.Ordinal);
        await _reading.ReadAsync(
            async store =>
            {
                foreach (var ids in leadIds.Chunk(MostAtOnce))
                {
                    news.ExceptWith(await store.ListAsync<string>(
                        $"SELECT lead_id FROM mql_news WHERE lead_id IN @ids AND NOT ({GivenBack})", new { ids })
                        .ConfigureAwait(false));
                }

                return news;
            },
            cancellation).ConfigureAwait(false);
        return news;
    }

    /// <summary>
    /// Keeps what is news; it is on the disk when this ends. What is none any more, or is about a person who was erased
    /// or may not be profiled, is left out.
    /// </summary>
    /// <exception cref="StoreBusyException">Too much waits already; nothing was kept.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot write.</exception>
    public Task AddAsync(IReadOnlyCollection<MqlNews> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        var rows = news.OrderBy(one => one.LeadId, StringComparer.Ordinal).Select(one => new
        {
            one.Id,
            one.LeadId,
            one.Body,
            BecameAt = Moment.Text(one.BecameAt),
            PersonHash = _hash.OfId(one.LeadId),
        }).ToList();
        return _commits.WriteAsync(news.Sum(one => BytesOfOne + one.Body.Length), store => store.RunAsync(
            $"""
            INSERT INTO mql_news (lead_id, news_id, became_at, body, attempts, next_at)
            SELECT @LeadId, @Id, @BecameAt, @Body, 0, @BecameAt
            WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE person_hash = @PersonHash)
              AND NOT EXISTS (SELECT 1 FROM do_not_profile WHERE lead_id = @LeadId)
            ON CONFLICT (lead_id) DO UPDATE SET news_id = excluded.news_id, became_at = excluded.became_at,
              body = excluded.body, attempts = 0, next_at = excluded.next_at
            WHERE {GivenBack}
            """,
            rows));
    }

    /// <summary>
    /// Gives out what is to be told now, what waits longest first. No other process is given it until the time is over;
    /// then it is given out again, unless it was heard what became of it.
    /// </summary>
    /// <param name="most">The most of them.</param>
    /// <param name="until">For how long it is the caller's.</param>
    public async Task<IReadOnlyList<MqlNews>> TakeAsync(int most, TimeSpan until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var at = new { Now = Moment.Text(now), Until = Moment.Text(now + until), most };
        var rows = await _commits.WriteAsync(
            BytesOfOne,
            store => store.ListAsync<(string Id, string LeadId, string BecameAt, string Body, long Attempts)>(
                """
                UPDATE mql_news SET attempts = attempts + 1, next_at = @Until
                WHERE next_at <= @Now AND lead_id IN
                  (SELECT lead_id FROM mql_news WHERE next_at <= @Now
                   ORDER BY next_at, lead_id LIMIT @most {skipLocked})
                RETURNING news_id, lead_id, became_at, body, attempts - 1
                """,
                at)).ConfigureAwait(false);
        return rows.ConvertAll(row => new MqlNews(row.Id, row.LeadId, Moment.Read(row.BecameAt), row.Body)
        {
            Attempts = (int)row.Attempts,
        });
    }

    /// <summary>It was told: it is not given out again, and what was told is kept no longer.</summary>
    public Task ToldAsync(string id) => _commits.WriteAsync(BytesOfOne, store => store.RunAsync(
        "UPDATE mql_news SET next_at = NULL, body = '' WHERE news_id = @id", new { id }));

    /// <summary>It could not be told; it is given out again after a while.</summary>
    public Task TryAgainAsync(string id, TimeSpan after)
    {
        var next = Moment.Text(_time.GetUtcNow().UtcDateTime + after);
        return _commits.WriteAsync(BytesOfOne, store => store.RunAsync(
            "UPDATE mql_news SET next_at = @next WHERE news_id = @id", new { id, next }));
    }

    /// <summary>What waits now, for all processes together.</summary>
    public async Task<OutboxState> StateAsync(CancellationToken cancellation = default)
    {
        var (waiting, oldest, next) = await _reading.ReadAsync(
            store => store.OneAsync<(long Waiting, string? Oldest, string? Next)>(
                "SELECT COUNT(*), MIN(became_at), MIN(next_at) FROM mql_news WHERE next_at IS NOT NULL"),
            cancellation).ConfigureAwait(false);
        return new OutboxState(waiting, Moment.ReadAny(oldest), Moment.ReadAny(next));
    }
}
