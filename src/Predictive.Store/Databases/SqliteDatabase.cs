using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Predictive.Store.Databases;

/// <summary>A store in one file of SQLite, with a write-ahead log beside it.</summary>
internal sealed class SqliteDatabase(string connectionString) : StoreDatabase
{
    private const string Settings =
        $"{UsualPatience}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON";

    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    /// <summary>How long a writer waits for another process to end its own.</summary>
    private const string UsualPatience = "PRAGMA busy_timeout = 5000";

    /// <summary>How long readers may keep the log from being emptied before it is left for later.</summary>
    private const string Patience = "PRAGMA busy_timeout = 100";

    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString)
    {
        DefaultTimeout = 5,
        Mode = SqliteOpenMode.ReadWriteCreate,
    }.ConnectionString;

    protected override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["serial"] = "INTEGER PRIMARY KEY AUTOINCREMENT",
        ["forUpdate"] = "",
        ["skipLocked"] = "",
    };

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync(Settings).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<DbConnection> OpenToWriteAsync(CancellationToken cancellation)
    {
        var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL").ConfigureAwait(false);
        return connection;
    }

    public override Task WaitForDiskAsync(DbConnection connection, bool isWaiting) =>
        connection.ExecuteAsync($"PRAGMA synchronous = {(isWaiting ? "FULL" : "NORMAL")}");

    public override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation) =>
        BeginAsync(connection, cancellation);

    /// <summary>Below the driver's commands, which bind every value of every row anew: nothing goes over a wire here.
    /// </summary>
    public override Task AddAsync<T>(
        DbConnection connection, DbTransaction? transaction, TableOf<T> table, IReadOnlyList<T> rows)
    {
        new SqliteRows<T>(table, (SqliteConnection)connection).Add(rows);
        return Task.CompletedTask;
    }

    /// <summary>A broken constraint or a value that does not fit; a full disk or a lost file is of them all.</summary>
    public override bool IsOfOneWrite(Exception fault) =>
        fault is not SqliteException sqlite || sqlite.SqliteErrorCode is Constraint or TooBig or Mismatch;

    /// <summary>
    /// <c>secure_delete</c> has put zeros in the pages; this writes them to the file and empties the log of old pages.
    /// </summary>
    public override async Task<bool> ForgetDeletedAsync(DbConnection connection)
    {
        await connection.ExecuteAsync(Patience).ConfigureAwait(false);
        try
        {
            return await connection.QueryFirstAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)").ConfigureAwait(false) == 0;
        }
        finally
        {
            await connection.ExecuteAsync(UsualPatience).ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        var one = new SqliteConnection(_connectionString);
        await using (one.ConfigureAwait(false))
            SqliteConnection.ClearPool(one);
    }
}
