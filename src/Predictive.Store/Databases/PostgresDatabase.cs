using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Predictive.Store.Databases;

/// <summary>A store in a PostgreSQL database, which several processes may share.</summary>
internal sealed partial class PostgresDatabase(string connectionString) : StoreDatabase
{
    /// <summary>The advisory lock of migrations, for the whole database; any number that nothing else takes.</summary>
    private const long MigrationLock = 0x507265646963;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false });

    protected override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["serial"] = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        ["forUpdate"] = "FOR UPDATE",
        ["skipLocked"] = "FOR UPDATE SKIP LOCKED",
    };

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override async Task<DbConnection> OpenToWriteAsync(CancellationToken cancellation)
    {
        var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync("SET synchronous_commit = on").ConfigureAwait(false);
        return connection;
    }

    public override Task WaitForDiskAsync(DbConnection connection, bool isWaiting) =>
        connection.ExecuteAsync($"SET synchronous_commit = {(isWaiting ? "on" : "off")}");

    public override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);

    public override async Task<DbTransaction> BeginReadingAsync(
        DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);

    public override async Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await BeginAsync(connection, cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync(
            "SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction).ConfigureAwait(false);
        return transaction;
    }

    /// <summary>One statement with an array a column, so that the server is asked once.</summary>
    public override async Task AddAsync<T>(
        DbConnection connection, DbTransaction? transaction, TableOf<T> table, IReadOnlyList<T> rows)
    {
        var arrays = new DynamicParameters();
        foreach (var column in table.Columns)
            arrays.Add(column.Name, ArrayOf(column, rows));
        var types = table.Columns.Select(column => column is NumberOf<T>
            ? $"@{column.Name}::double precision[]"
            : $"@{column.Name}::text[]");
        await connection.ExecuteAsync(
            $"INSERT INTO {table.Name} ({table.ColumnNames}) SELECT * FROM unnest({string.Join(", ", types)}) "
            + $"ON CONFLICT ({table.Key}) DO NOTHING",
            arrays, transaction).ConfigureAwait(false);
    }

    /// <summary>
    /// What the server says of a statement; that it is out of space, or is going down, or away, is of them all.
    /// </summary>
    public override bool IsOfOneWrite(Exception fault) =>
        fault is not NpgsqlException || fault is PostgresException { SqlState: not null } refused
            && refused.SqlState[..2] is not ("08" or "53" or "57" or "58" or "XX");

    public override bool IsWorthAnotherTry(Exception fault) => fault is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    /// <summary>The server's own vacuum frees the rows; it writes over them as it needs the place.</summary>
    public override Task<bool> ForgetDeletedAsync(DbConnection connection) => Task.FromResult(true);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Lists are arrays here: <c>IN @ids</c> is <c>= ANY(@ids)</c>.</summary>
    protected override string Translated(string statement) =>
        InList().Replace(base.Translated(statement), "= ANY(@$1)");

    private static Array ArrayOf<T>(ColumnOf<T> column, IReadOnlyList<T> rows) => column switch
    {
        TextOf<T> text => rows.Select(text.Of).ToArray(),
        NumberOf<T> number => rows.Select(number.Of).ToArray(),
        _ => throw new NotSupportedException(column.Name),
    };

    [GeneratedRegex(@"\bIN @(\w+)")]
    private static partial Regex InList();
}
