using System.Data.Common;
using Predictive.Data;
using Predictive.Store.Contexts;
using Predictive.Store.Databases;
using Predictive.Store.Keys;
using Predictive.Store.News;
using Predictive.Store.People;
using Predictive.Store.Predictions;
using Predictive.Store.Reports;
using Predictive.Store.Writing;

namespace Predictive.Store;

/// <summary>
/// What apps report about leads and what was predicted of them, in SQLite or PostgreSQL. What a method says it kept is
/// on the disk when it says so; logged predictions alone are written soon after. Safe for any number of threads.
/// </summary>
public sealed class LeadStore : IAsyncDisposable
{
    private const int BytesOfOne = 500;

    private readonly StoreDatabase _database;
    private readonly StoreOptions _options;
    private readonly TimeProvider _time;
    private readonly PersonHash _hash;
    private readonly StoreReading _reading;
    private readonly GroupCommit _commits;
    private readonly PredictionLog _predictions;

    private LeadStore(StoreDatabase database, StoreOptions options, TimeProvider time, PersonHash hash)
    {
        (_database, _options, _time, _hash) = (database, options, time, hash);
        _reading = new StoreReading(database);
        _commits = new GroupCommit(database, options, time);
        _predictions = new PredictionLog(_commits, hash, options);
        Keys = new KeyRing(_reading, _commits, options, time);
        Outbox = new MqlOutbox(_reading, _commits, hash, time);
        Shown = database.Shown;
    }

    /// <summary>How messages call the store, without secrets.</summary>
    public string Shown { get; }

    /// <summary>The API keys.</summary>
    public KeyRing Keys { get; }

    /// <summary>The new predicted MQLs of whom a webhook is to be told.</summary>
    public MqlOutbox Outbox { get; }

    /// <summary>How many reports wait to be written.</summary>
    public int WaitingWrites => _commits.Waiting;

    /// <summary>How many predictions wait to be logged.</summary>
    public int WaitingPredictions => _predictions.Waiting;

    /// <summary>How many predictions were to be logged and were not.</summary>
    public long LostPredictions => _predictions.Lost;

    /// <summary>Opens a store; one that is not there is made, one of an older version is brought up to date.</summary>
    /// <exception cref="BadInputException">It is of a newer version of this program, or is no store.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public static async Task<LeadStore> OpenAsync(
        StoreOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var database = StoreDatabase.At(options.Database);
        try
        {
            return await OpenAsync(database, options, time, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            throw new StoreUnavailableException($"The store {database.Shown} cannot be opened: {fault.Message}", fault);
        }
    }

    /// <summary>Keeps a report, all of it or nothing; it is on the disk when this ends.</summary>
    /// <exception cref="StoreBusyException">Too much waits already; nothing was kept.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot write.</exception>
    /// <exception cref="IdempotencyConflictException">Its key was used for another report.</exception>
    /// <exception cref="BadInputException">A text has characters that no database takes.</exception>
    public Task<ReportAnswer> ReportAsync(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var size = ReportCheck.SizeOf(report);
        return _commits.WriteAsync(size, store => new ReportWriting(report, _hash, Now).ApplyAsync(store));
    }

    /// <summary>
    /// Logs a prediction, soon and without waiting; false where too many wait, and then it is lost and counted.
    /// </summary>
    public bool Log(LoggedPrediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return _predictions.Add(prediction);
    }

    /// <summary>Everything that is kept about a person; null where nothing is.</summary>
    public async Task<PersonRecord?> ReadAsync(string leadId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(leadId);
        var person = await _reading.ReadAsync(store => PersonRows.ReadAsync(store, leadId), cancellation)
            .ConfigureAwait(false);
        return person.IsEmpty ? null : person;
    }

    /// <summary>
    /// What is known of a lead and its account; null where nobody told of the lead.
    /// <see cref="ContextRecords"/> makes of it what a model looks at.
    /// </summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="asOf">People of the account who came later (UTC) are left out.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<LeadContext?> ContextAsync(
        string leadId, DateTime asOf, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(leadId);
        return _reading.ReadAsync(store => ContextRows.ReadAsync(store, leadId, asOf), cancellation);
    }

    /// <summary>
    /// Deletes everything that is kept about a person, without a trace in the files of SQLite, and remembers by hashes
    /// not to take it in again.
    /// </summary>
    /// <returns>How many rows there were.</returns>
    public Task<int> EraseAsync(string leadId)
    {
        ArgumentNullException.ThrowIfNull(leadId);
        return _commits.WriteAsync(BytesOfOne, store => PersonErasure.EraseAsync(store, _hash, leadId, Now));
    }

    /// <summary>Says that nothing may be predicted of a person, nor learned from it; or that it may again.</summary>
    public Task SetDoNotProfileAsync(string leadId, bool doNotProfile)
    {
        ArgumentNullException.ThrowIfNull(leadId);
        return _commits.WriteAsync(BytesOfOne, store => doNotProfile
            ? PersonErasure.ForbidAsync(store, leadId, Now)
            : store.RunAsync("DELETE FROM do_not_profile WHERE lead_id = @leadId", new { leadId }));
    }

    /// <summary>Those of some leads of whom nothing may be predicted.</summary>
    public Task<IReadOnlySet<string>> DoNotProfileAsync(
        IReadOnlyCollection<string> leadIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(leadIds);
        return _reading.ReadAsync<IReadOnlySet<string>>(
            async store =>
            {
                var found = new HashSet<string>(StringComparer.Ordinal);
                foreach (var ids in leadIds.Chunk(500))
                {
                    found.UnionWith(await store.ListAsync<string>(
                        "SELECT lead_id FROM do_not_profile WHERE lead_id IN @ids", new { ids })
                        .ConfigureAwait(false));
                }

                return found;
            },
            cancellation);
    }

    /// <summary>
    /// Deletes what was kept for as long as <see cref="StoreOptions.Retention"/> says, a little at a time.
    /// </summary>
    /// <returns>How many rows there were.</returns>
    public async Task<long> DeleteExpiredAsync(CancellationToken cancellation = default)
    {
        var (all, some) = (0L, 1);
        while (some > 0 && !cancellation.IsCancellationRequested)
        {
            some = await _commits.WriteAsync(
                BytesOfOne, store => Expiry.DeleteSomeAsync(store, _options.Retention, Now)).ConfigureAwait(false);
            all += some;
        }

        return all;
    }

    /// <summary>All of whom nothing may be predicted.</summary>
    public Task<IReadOnlyList<string>> ListDoNotProfileAsync(CancellationToken cancellation = default) =>
        _reading.ReadAsync<IReadOnlyList<string>>(
            async store => await store.ListAsync<string>("SELECT lead_id FROM do_not_profile").ConfigureAwait(false),
            cancellation);

    /// <summary>Whether the database answers; otherwise says why it does not.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellation = default)
    {
        try
        {
            await _reading.ReadAsync(store => store.OneAsync<long>("SELECT COUNT(*) FROM store_facts"), cancellation)
                .ConfigureAwait(false);
            return null;
        }
        catch (StoreUnavailableException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Takes nothing more, and writes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        await _predictions.DisposeAsync().ConfigureAwait(false);
        await _commits.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    private static async Task<LeadStore> OpenAsync(
        StoreDatabase database, StoreOptions options, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await Migrations.RunAsync(database, time.GetUtcNow().UtcDateTime, cancellation).ConfigureAwait(false);
            var connection = await database.OpenToWriteAsync(cancellation).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            var hash = await PersonHash.OfAsync(new StoreTransaction(database, connection, null))
                .ConfigureAwait(false);
            return new LeadStore(database, options, time, hash);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
