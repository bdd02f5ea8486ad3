using System.Collections.Concurrent;
using Predictive.Store.Databases;
using Predictive.Store.Writing;

namespace Predictive.Store.Keys;

/// <summary>The API keys of a store: makes, lists, revokes and checks them.</summary>
public sealed class KeyRing
{
    private const int MostKnown = 10_000;
    private static readonly TimeSpan _usedAgain = TimeSpan.FromMinutes(1);

    private readonly StoreReading _reading;
    private readonly GroupCommit _commits;
    private readonly StoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, (KeyRow? Row, long At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> _used = new(StringComparer.Ordinal);

    internal KeyRing(StoreReading reading, GroupCommit commits, StoreOptions options, TimeProvider time) =>
        (_reading, _commits, _options, _time) = (reading, commits, options, time);

    /// <summary>Makes a key; the answer is the only place where all of it is told.</summary>
    public async Task<NewKey> AddAsync(KeyScope scope, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var secret = KeySecret.New();
        var row = new KeyRow
        {
            Prefix = secret.Prefix,
            Name = name,
            Scope = WordOf(scope),
            SecretHash = secret.Hash,
            CreatedAt = Moment.Text(Now),
        };
        await _commits.WriteAsync(1_000, store => store.RunAsync(
            """
            INSERT INTO api_keys (prefix, name, scope, secret_hash, created_at)
            VALUES (@Prefix, @Name, @Scope, @SecretHash, @CreatedAt)
            """,
            row)).ConfigureAwait(false);
        _known.TryRemove(secret.Prefix, out _);
        return new NewKey(row.Read(), secret.ToString());
    }

    /// <summary>All keys, the oldest first, revoked ones too.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation = default) => _reading.ReadAsync(
        async store =>
        {
            var rows = await store.ListAsync<KeyRow>(
                $"SELECT {KeyRow.Columns} FROM api_keys ORDER BY created_at, prefix").ConfigureAwait(false);
            return (IReadOnlyList<ApiKey>)[.. rows.Select(row => row.Read())];
        },
        cancellation);

    /// <summary>Revokes a key by its prefix; false where there is none that is good.</summary>
    public async Task<bool> RevokeAsync(string prefix)
    {
        var rows = await _commits.WriteAsync(1_000, store => store.RunAsync(
            "UPDATE api_keys SET revoked_at = @Now WHERE prefix = @prefix AND revoked_at IS NULL",
            new { prefix, Now = Moment.Text(Now) })).ConfigureAwait(false);
        _known.TryRemove(prefix, out _);
        return rows > 0;
    }

    /// <summary>
    /// The good key that a holder sent; null where it is none. A key that another process revoked passes for at most
    /// <see cref="StoreOptions.BelieveKeysFor"/>; while the database is away, a key passes that it last said is good.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database is away, and never told of this key.</exception>
    public async ValueTask<ApiKey?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (KeySecret.Read(secret) is not { } sent)
            return null;
        var row = await RowAsync(sent.Prefix, cancellation).ConfigureAwait(false);
        if (row is null || !sent.Fits(row.SecretHash) || row.RevokedAt is not null)
            return null;
        NoteUse(row.Prefix);
        return row.Read();
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    private static string WordOf(KeyScope scope) => scope.ToString().ToLowerInvariant();

    private async ValueTask<KeyRow?> RowAsync(string prefix, CancellationToken cancellation)
    {
        if (_known.TryGetValue(prefix, out var known) && _time.GetElapsedTime(known.At) < _options.BelieveKeysFor)
            return known.Row;
        var at = _time.GetTimestamp();
        KeyRow? row;
        try
        {
            row = await _reading.ReadAsync(
                store => store.FirstAsync<KeyRow>(
                    $"SELECT {KeyRow.Columns} FROM api_keys WHERE prefix = @prefix", new { prefix }),
                cancellation).ConfigureAwait(false);
        }
        catch (StoreUnavailableException) when (known.Row is not null)
        {
            row = known.Row;
        }

        if (_known.Count >= MostKnown)
            _known.Clear();
        _known[prefix] = (row, at);
        return row;
    }

    /// <summary>Notes, at most once a minute and without waiting, that a key was used; that may be lost.</summary>
    private void NoteUse(string prefix)
    {
        var now = Now;
        if (_used.TryGetValue(prefix, out var last) && now - last < _usedAgain)
            return;
        _used[prefix] = now;
        try
        {
            _ = _commits.WriteAsync(1_000, store => store.RunAsync(
                "UPDATE api_keys SET last_used_at = @Now WHERE prefix = @prefix",
                new { prefix, Now = Moment.Text(now) })).ContinueWith(
                    failed => failed.Exception, CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException)
        {
            _used.TryRemove(prefix, out _);
        }
    }
}
