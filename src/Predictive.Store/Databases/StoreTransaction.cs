using System.Data.Common;
using Dapper;

namespace Predictive.Store.Databases;

/// <summary>One transaction, and the statements in it.</summary>
internal sealed class StoreTransaction(StoreDatabase database, DbConnection connection, DbTransaction? transaction)
{
    /// <summary>Whether it deleted what must leave no trace.</summary>
    public bool HasDeleted { get; private set; }

    /// <summary>Runs a statement once, or once for each of several arguments.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> RunAsync(string statement, object? arguments = null) =>
        connection.ExecuteAsync(database.Sql(statement), arguments, transaction);

    /// <summary>Adds rows to a table; those whose keys are there already are left out.</summary>
    public Task AddAsync<T>(TableOf<T> table, IReadOnlyList<T> rows) =>
        database.AddAsync(connection, transaction, table, rows);

    /// <summary>Deletes rows that must leave no trace in the files.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteAsync(string statement, object? arguments = null)
    {
        var rows = await RunAsync(statement, arguments).ConfigureAwait(false);
        HasDeleted |= rows > 0;
        return rows;
    }

    public async Task<List<T>> ListAsync<T>(string query, object? arguments = null) =>
        (await connection.QueryAsync<T>(database.Sql(query), arguments, transaction).ConfigureAwait(false)).AsList();

    public Task<T?> FirstAsync<T>(string query, object? arguments = null) =>
        connection.QueryFirstOrDefaultAsync<T>(database.Sql(query), arguments, transaction);

    public async Task<T> OneAsync<T>(string query, object? arguments = null) =>
        await connection.QuerySingleAsync<T>(database.Sql(query), arguments, transaction).ConfigureAwait(false);
}
