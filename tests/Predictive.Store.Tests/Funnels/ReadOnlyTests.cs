using System.Diagnostics;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>A query of a funnel file cannot write, whatever it says.</summary>
public sealed class ReadOnlyTests(PostgresServer server)
{
    static ReadOnlyTests() => StoreDrivers.Register();

    [Theory]
    [InlineData("DELETE FROM leads RETURNING id")]
    [InlineData("WITH gone AS (DELETE FROM leads RETURNING id) SELECT id FROM gone")]
    [InlineData("SELECT gone()")]
    [InlineData("SELECT id FROM leads; DELETE FROM leads")]
    [InlineData("COMMIT; DELETE FROM leads; SELECT 1 AS id")]
    [InlineData("COMMIT; BEGIN; DELETE FROM leads; COMMIT; SELECT 1 AS id")]
    [InlineData("SET TRANSACTION READ WRITE; DELETE FROM leads RETURNING id")]
    [InlineData("SELECT set_config('transaction_read_only', 'off', false) FROM leads")]
    [InlineData("COMMIT")]
    [InlineData("DO $$ BEGIN DELETE FROM leads; END $$")]
    [InlineData("SELECT id FROM leads FOR UPDATE")]
    [InlineData("EXPLAIN ANALYZE DELETE FROM leads")]
    [InlineData("SELECT nextval('numbers')")]
    public void PostgreSQL_refuses_it(string query)
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);
        database.Run("""
            CREATE TABLE leads AS SELECT 'L' || i AS id FROM generate_series(1, 3) AS i;
            CREATE SEQUENCE numbers;
            CREATE FUNCTION gone() RETURNS bigint LANGUAGE sql AS
              'WITH gone AS (DELETE FROM leads RETURNING 1) SELECT count(*) FROM gone';
            """);

        Assert.Throws<TableException>(() => ReadAll(database, query));

        Assert.Equal(3L, database.Ask("SELECT count(*) FROM leads"));
        Assert.False((bool)database.Ask("SELECT is_called FROM numbers")!);
    }

    [Theory]
    [InlineData("DELETE FROM leads RETURNING id")]
    [InlineData("SELECT id FROM leads; DELETE FROM leads")]
    [InlineData("COMMIT; PRAGMA query_only = OFF; DELETE FROM leads; SELECT 1 AS id")]
    [InlineData("COMMIT; PRAGMA query_only = OFF; ATTACH 'FOLDER/new.db' AS other; CREATE TABLE other.t (a); SELECT 1")]
    [InlineData("COMMIT; PRAGMA query_only = OFF; VACUUM INTO 'FOLDER/new.db'; SELECT 1 AS id")]
    [InlineData("PRAGMA user_version = 7")]
    [InlineData("SELECT 1 -- '\n; COMMIT; PRAGMA query_only = OFF; DELETE FROM leads --'")]
    [InlineData("SELECT [;'], 1 /* ' */; COMMIT; PRAGMA query_only = OFF; DELETE FROM leads /* ' */")]
    [InlineData("REPLACE INTO leads VALUES ('x') RETURNING id")]
    public void Sqlite_refuses_it(string query)
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        database.Run("CREATE TABLE leads (id TEXT); INSERT INTO leads VALUES ('a'), ('b'), ('c')");
        var (folder, before) = (Path.GetDirectoryName(database.File)!, File.ReadAllBytes(database.File));

        Assert.Throws<TableException>(
            () => ReadAll(database, query.Replace("FOLDER", folder, StringComparison.Ordinal)));

        Assert.Equal(before, File.ReadAllBytes(database.File));
        Assert.False(File.Exists(Path.Combine(folder, "new.db")));
    }

    [Theory]
    [OnBoth]
    public void One_statement_may_end_with_a_semicolon_and_hold_some(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        database.Run("CREATE TABLE leads (id TEXT); INSERT INTO leads VALUES ('a;b')");

        Assert.Equal(1, ReadAll(database, "SELECT id FROM leads WHERE id = 'a;b' -- no; more\n;"));
    }

    [Fact]
    public void What_a_killed_writer_of_Sqlite_left_is_undone_before_it_is_read()
    {
        Assert.SkipWhen(PythonWith("import sqlite3") != 0, "There is no Python with SQLite here.");
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        PythonWith($"""
            import os, sqlite3
            db = sqlite3.connect('{database.File}')
            db.execute('CREATE TABLE leads (id)')
            db.executemany('INSERT INTO leads VALUES (?)', [('x' * 1000,)] * 3000)
            db.commit()
            db.execute('PRAGMA cache_size = 10')
            db.execute('DELETE FROM leads')
            os.kill(os.getpid(), 9)
            """);
        Assert.True(File.Exists($"{database.File}-journal"));

        Assert.Equal(3000, ReadAll(database, "SELECT id FROM leads"));
    }

    private static int ReadAll(TestDatabase database, string query)
    {
        using var reader = TableReader.Open(database.Address, query);
        var rows = 0;
        while (reader.Read())
            rows += reader[0].Length > 0 ? 1 : 0;
        return rows;
    }

    private static int PythonWith(string program)
    {
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardError = true })!;
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
