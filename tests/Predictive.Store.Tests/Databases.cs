using System.Data.Common;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Predictive.Store.Tests;

/// <summary>Which database a test runs on; every test of the store's meaning runs on both.</summary>
public enum StoreKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}

/// <summary>An empty database for one test, gone afterwards.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-store-").FullName;

    public TestDatabase(StoreKind kind, PostgresServer server)
    {
        if (kind == StoreKind.Postgres)
            Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        Text = kind == StoreKind.Postgres ? server.NewDatabase() : File;
        Address = DatabaseAddress.Parse(Text);
    }

    /// <summary>The file, where it is SQLite.</summary>
    public string File => Path.Combine(_folder, "store.db");

    /// <summary>As the command line would say it.</summary>
    public string Text { get; }

    public DatabaseAddress Address { get; }

    public TestClock Clock { get; } = new(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc));

    public Task<LeadStore> OpenAsync(Func<StoreOptions, StoreOptions>? with = null)
    {
        var options = new StoreOptions { Database = Address };
        return LeadStore.OpenAsync(with?.Invoke(options) ?? options, Clock);
    }

    /// <summary>Opens a connection of the test's own.</summary>
    public DbConnection OpenConnection()
    {
        StoreDrivers.Register();
        var connection = DbProviderFactories.GetFactory(Address.Provider).CreateConnection()!;
        connection.ConnectionString = $"{Address.ConnectionString};Pooling=False";
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements by a connection of their own.</summary>
    public void Run(string statements)
    {
        using var connection = OpenConnection();
        Run(connection, statements);
    }

    public static void Run(DbConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>The first cell that a query answers.</summary>
    public object? Ask(string query)
    {
        using var connection = OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
