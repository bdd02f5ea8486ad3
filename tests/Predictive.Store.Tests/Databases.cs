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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
