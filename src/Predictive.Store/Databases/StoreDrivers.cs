using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Predictive.Tables;

namespace Predictive.Store.Databases;

/// <summary>
/// The drivers by which the tables of a funnel may be answers of SQLite and PostgreSQL. The libraries that read tables
/// know no driver: an app registers them once, when it starts.
/// </summary>
public static class StoreDrivers
{
    /// <summary>Registers them; to do so again changes nothing.</summary>
    public static void Register()
    {
        DbProviderFactories.RegisterFactory(DatabaseAddress.Sqlite, SqliteFactory.Instance);
        DbProviderFactories.RegisterFactory(DatabaseAddress.PostgreSql, NpgsqlFactory.Instance);
    }
}
