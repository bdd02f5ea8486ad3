using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

/// <summary>
/// What goes wrong around a store: killed processes, a server that goes away, a full disk, too much to do.
/// </summary>
public sealed class FaultTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var acknowledged = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            using var writer = WriterProcess.Start(database.Text, $"round{round}");
            acknowledged.AddRange(writer.KillAfter(150 + (77 * round)));
        }

        await using var store = await database.OpenAsync();

        Assert.True(acknowledged.Count >= 300);
        foreach (var lead in acknowledged)
        {
            var kept = await store.ReadAsync(lead, TestContext.Current.CancellationToken);
            Assert.NotNull(kept?.Lead);
            Assert.Equal((1, 1, 1), (kept.Events.Count, kept.Outcomes.Count, kept.Dispositions.Count));
        }
    }

    [Theory]
    [OnBoth]
    public async Task Two_processes_write_to_one_store(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        using var one = WriterProcess.Start(database.Text, "one", 200);
        using var other = WriterProcess.Start(database.Text, "other", 200);

        Assert.Equal(200, one.ToTheEnd().Count);
        Assert.Equal(200, other.ToTheEnd().Count);

        await using var store = await database.OpenAsync();
        Assert.NotNull(await store.ReadAsync("one-200", TestContext.Current.CancellationToken));
        Assert.NotNull(await store.ReadAsync("other-200", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_is_stopped_and_started_is_found_again()
    {
        Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        using var own = new PostgresServer();
        using var database = new TestDatabase(StoreKind.Postgres, own);
        await using var store = await database.OpenAsync();
        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "before")));

        own.Stop(atOnce: true);
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.ReportAsync(Told.OfEvents(Told.Event("L1", "meanwhile"))));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.ReadAsync("L1", TestContext.Current.CancellationToken));
        Assert.NotNull(await store.TroubleAsync(TestContext.Current.CancellationToken));
        own.Start();
        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "after")));

        Assert.DoesNotContain("Password", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await store.TroubleAsync(TestContext.Current.CancellationToken));
        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);
        Assert.Equal(["before", "after"], kept!.Events.Select(one => one.Id));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing_that_was_acknowledged()
    {
        using var disk = SmallDisk.TryOfMegabytes(2);
        Assert.SkipWhen(disk is null, SmallDisk.WhyAbsent);
        var options = new StoreOptions { Database = Tables.DatabaseAddress.Parse(disk.At("store.db")) };
        await using var store = await LeadStore.OpenAsync(
            options, TimeProvider.System, TestContext.Current.CancellationToken);
        var acknowledged = 0;

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (; acknowledged < 10_000; acknowledged++)
                await store.ReportAsync(Told.Everything($"L{acknowledged}"));
        });
        File.Delete(disk.Ballast);
        await store.ReportAsync(Told.Everything("after"));

        Assert.Contains("full", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(acknowledged > 0);
        foreach (var lead in Enumerable.Range(0, acknowledged).Select(i => $"L{i}").Append("after"))
            Assert.Single((await store.ReadAsync(lead, TestContext.Current.CancellationToken))!.Events);
    }

    [Theory]
    [OnBoth]
    public async Task More_than_the_store_takes_on_is_refused_at_once_and_the_rest_is_kept(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync(options => options with { MostWaitingWrites = 10 });
        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "first")));
        var waiting = new List<Task>();
        var refused = 0;
        await using (await WriteLock.TakeAsync(database))
        {
            for (var i = 0; i < 100; i++)
            {
                try
                {
                    waiting.Add(store.ReportAsync(Told.OfEvents(Told.Event("L1", $"e{i}"))));
                }
                catch (StoreBusyException busy)
                {
                    Assert.True(busy.RetryAfter > TimeSpan.Zero);
                    refused++;
                }
            }

            Assert.DoesNotContain(waiting, one => one.IsCompleted);
        }

        await Task.WhenAll(waiting);

        Assert.True(refused > 0);
        Assert.Equal(100, waiting.Count + refused);
        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);
        Assert.Equal(1 + waiting.Count, kept!.Events.Count);
    }

    [Fact]
    public async Task What_waits_is_bounded_in_bytes_too()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync(options => options with { MostWaitingBytes = 100_000 });

        Assert.Throws<StoreBusyException>(
            () => { _ = store.ReportAsync(Told.OfEvents(Told.Event("L1", "e", new string('x', 60_000)))); });

        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "e")));
    }

    [Theory]
    [OnBoth]
    public async Task Closing_the_store_writes_what_waits(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var store = await database.OpenAsync();
        var waiting = Enumerable.Range(0, 500).Select(i => store.ReportAsync(Told.OfEvents(Told.Event("L1", $"e{i}"))))
            .ToArray();
        store.Log(Told.Prediction("L1", "p1"));

        await store.DisposeAsync();

        Assert.All(waiting, one => Assert.True(one.IsCompletedSuccessfully));
        Assert.Throws<StoreUnavailableException>(
            () => { _ = store.ReportAsync(Told.OfEvents(Told.Event("L1", "late"))); });
        await using var again = await database.OpenAsync();
        var kept = await again.ReadAsync("L1", TestContext.Current.CancellationToken);
        Assert.Equal((500, 1), (kept!.Events.Count, kept.Predictions.Count));
    }
}
