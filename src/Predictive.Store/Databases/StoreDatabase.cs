using System.Collections.Concurrent;
using System.Data.Common;
using Predictive.Tables;

namespace Predictive.Store.Databases;

/// <summary>What differs between the databases a store may lie in; everything else is one code.</summary>
internal abstract class StoreDatabase : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _statements = new(StringComparer.Ordinal);

    /// <summary>How messages call it, without secrets.</summary>
    public required string Shown { get; init; }

    /// <summary>What the dialect writes where a statement says <c>{word}</c>.</summary>
    protected abstract IReadOnlyDictionary<string, string> Words { get; }

    public static StoreDatabase At(DatabaseAddress address) => address.Provider switch
    {
        DatabaseAddress.PostgreSql => new PostgresDatabase(address.ConnectionString) { Shown = address.Shown },
        _ => new SqliteDatabase(address.ConnectionString) { Shown = address.Shown },
    };

    /// <summary>A statement in the dialect.</summary>
    public string Sql(string statement) => _statements.GetOrAdd(statement, Translated);

    /// <summary>Opens a connection to read by.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Opens the connection to write by, whose commits are on the disk when they return.</summary>
    public abstract Task<DbConnection> OpenToWriteAsync(CancellationToken cancellation);

    /// <summary>
    /// Whether commits of a connection to write by return only when they are on the disk. Without waiting a killed
    /// process loses none either, but a machine without power may lose the last; a commit that waits takes all before
    /// it to the disk.
    /// </summary>
    public abstract Task WaitForDiskAsync(DbConnection connection, bool isWaiting);

    /// <summary>Begins a transaction that may write at once.</summary>
    public abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Begins a transaction that sees the database as of its first read.</summary>
    public abstract Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Begins a transaction in which only one process at a time can be.</summary>
    public abstract Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Adds rows to a table; those whose keys are there already are left out.</summary>
    public abstract Task AddAsync<T>(
        DbConnection connection, DbTransaction? transaction, TableOf<T> table, IReadOnlyList<T> rows);

    /// <summary>Whether a fault is of one write of a group, so that the others may go on without it.</summary>
    public abstract bool IsOfOneWrite(Exception fault);

    /// <summary>
    /// Whether the same write may well succeed at once, such as after a deadlock with another process.
    /// </summary>
    public virtual bool IsWorthAnotherTry(Exception fault) => false;

    /// <summary>Overwrites what committed deletions left behind; false where readers do not let it yet.</summary>
    public abstract Task<bool> ForgetDeletedAsync(DbConnection connection);

    /// <summary>Closes the connections that are kept for later.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>A statement of this house in the dialect: its <c>{words}</c> filled in.</summary>
    protected virtual string Translated(string statement) => Words.Aggregate(
        statement, (text, word) => text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));
}
