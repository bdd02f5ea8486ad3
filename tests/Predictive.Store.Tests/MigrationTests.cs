using System.Data.Common;
using System.Globalization;
using Predictive.Data;
using Predictive.Store.Databases;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class MigrationTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task Many_that_open_an_empty_store_at_once_migrate_it_once(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => database.OpenAsync())));

        await Task.WhenAll(stores.Select((store, i) => store.ReportAsync(Told.OfEvents(Told.Event("L1", $"e{i}")))));
        Assert.Equal(8, (await stores[0].ReadAsync("L1", TestContext.Current.CancellationToken))!.Events.Count);
        foreach (var store in stores)
            await store.DisposeAsync();
        Assert.Equal(Migrations.Names.Count, await NumberAsync(database, "SELECT COUNT(*) FROM store_migrations"));
    }

    [Theory]
    [OnBoth]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await (await database.OpenAsync()).DisposeAsync();
        await RunAsync(
            database, "INSERT INTO store_migrations (number, name, taken_at) VALUES (9999, '9999-future', 'then')");

        var refused = await Assert.ThrowsAsync<BadInputException>(() => database.OpenAsync());

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnBoth]
    public async Task A_store_of_the_first_version_is_brought_up_to_date_with_what_it_holds(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await Migrations.RunAsync(
            StoreDatabase.At(database.Address), Told.Begin, TestContext.Current.CancellationToken, upTo: 1);
        await RunAsync(
            database,
            """
            INSERT INTO leads (lead_id, created_at, email, attributes, told_at, changed_at) VALUES
              ('L1', '2026-01-05T09:00:00.0000000Z', 'a@acme.example', '{"size":12}',
               '2026-01-05T09:00:00.0000000Z', '2026-01-05T09:00:00.0000000Z')
            """);
        await RunAsync(
            database,
            """
            INSERT INTO events (lead_id, event_id, type, occurred_at, learned_at, by_sales) VALUES
              ('L1', 'e1', 'visit', '2026-01-05T09:00:00.0000000Z', '2026-01-05T09:00:00.0000000Z', 0)
            """);

        await using var store = await database.OpenAsync();

        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);
        Assert.Equal("12", kept!.Lead!.Attributes["size"].GetRawText());
        Assert.Equal("visit", Assert.Single(kept.Events).Type);
        Assert.Equal(Migrations.Names.Count, await NumberAsync(database, "SELECT MAX(number) FROM store_migrations"));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_said_to_be_none()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await File.WriteAllTextAsync(
            database.File, new string('x', 5_000), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.OpenAsync());

        Assert.Contains("not a database", refused.Message, StringComparison.Ordinal);
    }

    private static async Task RunAsync(TestDatabase database, string statement) =>
        await OnAsync(database, statement, command => command.ExecuteNonQueryAsync());

    private static Task<long> NumberAsync(TestDatabase database, string query) => OnAsync(
        database, query, async command => Convert.ToInt64(
            await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));

    private static async Task<T> OnAsync<T>(TestDatabase database, string text, Func<DbCommand, Task<T>> run)
    {
        await using var connection = await StoreDatabase.At(database.Address).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await run(command);
    }
}
