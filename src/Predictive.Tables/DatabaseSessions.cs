using System.Data.Common;
using Predictive.Tables.Databases;

namespace Predictive.Tables;

/// <summary>
/// Reads several tables of databases as they were at one moment: while others write, what is read still belongs
/// together. Of one database, one table is read to its end before the next is begun.
/// </summary>
public sealed class DatabaseSessions : IDisposable
{
    private readonly Dictionary<DatabaseAddress, DbConnection> _open = [];

    /// <summary>Opens the answer of a query as a table; its rows come as they are read.</summary>
    /// <param name="address">The database; an app has to have registered its driver.</param>
    /// <param name="query">A statement that answers rows; it cannot write.</param>
    /// <exception cref="TableException">
    /// There is no driver for the database, it cannot be reached, or it refuses the query.
    /// </exception>
    public TableReader Open(DatabaseAddress address, string query)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(query);
        return QueryTableReader.Open(address, query, Connection, isItsOwn: false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var connection in _open.Values)
            connection.Dispose();
        _open.Clear();
    }

    private DbConnection Connection(DatabaseAddress address)
    {
        if (!_open.TryGetValue(address, out var connection))
            _open.Add(address, connection = address.OpenToRead());
        return connection;
    }
}
