using Predictive.Store.Databases;
using Predictive.Store.Writing;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class GroupCommitTests(PostgresServer server)
{
    private const int Quick = 50;

    /// <summary>A report's commit waits for the disk whatever came before it; the log's does once in a while.</summary>
    [Theory]
    [OnBoth]
    public async Task A_report_is_on_the_disk_and_the_log_does_not_wait_for_it_each_time(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await (await database.OpenAsync()).DisposeAsync();
        await using var opened = StoreDatabase.At(database.Address);
        await using var commits = new GroupCommit(
            opened, new StoreOptions { Database = database.Address }, TimeProvider.System);
        Task<bool> IsWaitingAsync(StoreTransaction store) => WaitsForDiskAsync(store, kind);

        Assert.True(await commits.LogAsync(1, IsWaitingAsync));
        var quick = new List<bool>();
        for (var i = 0; i < Quick; i++)
        {
            quick.Add(await commits.LogAsync(1, IsWaitingAsync));
            Assert.True(await commits.WriteAsync(1, IsWaitingAsync));
        }

        Assert.Contains(false, quick);
        await commits.LogAsync(1, store => store.RunAsync("INSERT INTO store_facts (name, value) VALUES ('x', 'y')"));
        Assert.Equal(
            1, await commits.LogAsync(1, store => store.DeleteAsync("DELETE FROM store_facts WHERE name = 'x'")));
        Assert.True(await commits.WriteAsync(1, IsWaitingAsync));
    }

    private static async Task<bool> WaitsForDiskAsync(StoreTransaction store, StoreKind kind) =>
        kind == StoreKind.Sqlite
            ? await store.OneAsync<long>("SELECT synchronous FROM pragma_synchronous") == 2
            : await store.OneAsync<string>("SELECT current_setting('synchronous_commit')") == "on";
}
