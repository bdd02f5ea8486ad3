using Predictive.Store.Reports;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class RetentionTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task What_was_kept_long_enough_is_deleted_and_the_rest_stays(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync(options => options with
        {
            Retention = new Retention { People = TimeSpan.FromDays(400), Predictions = TimeSpan.FromDays(100) },
        });
        var once = new IdempotencyKey("caller", "key", "hash");
        await store.ReportAsync(Told.Everything("old") with { Once = once });
        await store.ReportAsync(Told.Everything("active"));
        store.Log(Told.Prediction("active", "p1") with { AskedAt = database.Clock.Now });
        await PersonTests.UntilAsync(async () => (await store.ReadAsync("active"))!.Predictions.Count == 1);

        Assert.Equal(0, await store.DeleteExpiredAsync(TestContext.Current.CancellationToken));
        database.Clock.Now = database.Clock.Now.AddDays(300);
        await store.ReportAsync(Told.OfEvents(Told.Event("active", "e2")));
        Assert.Equal(2, await store.DeleteExpiredAsync(TestContext.Current.CancellationToken));
        database.Clock.Now = database.Clock.Now.AddDays(101);
        Assert.True(await store.DeleteExpiredAsync(TestContext.Current.CancellationToken) >= 4);

        Assert.Null(await store.ReadAsync("old", TestContext.Current.CancellationToken));
        var active = await store.ReadAsync("active", TestContext.Current.CancellationToken);
        Assert.Equal((2, 0), (active!.Events.Count, active.Predictions.Count));
        Assert.False((await store.ReportAsync(Told.OfEvents(Told.Event("new", "e")) with { Once = once })).IsRepeat);
    }

    /// <summary>More than one helping, and clocks of several processes that differ a little.</summary>
    [Theory]
    [OnBoth]
    public async Task All_old_predictions_are_deleted_though_they_came_in_no_strict_order(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var began = database.Clock.Now;
        await using (var store = await database.OpenAsync())
        {
            for (var i = 0; i < 1_300; i++)
                Assert.True(store.Log(Told.Prediction("L1", $"p{i}") with { AskedAt = began.AddMinutes(i ^ 7) }));
        }

        await using var again = await database.OpenAsync(options => options with
        {
            Retention = new Retention { Predictions = TimeSpan.FromDays(1) },
        });
        database.Clock.Now = began.AddDays(1).AddMinutes(1_200);
        Assert.Equal(1_200, await again.DeleteExpiredAsync(TestContext.Current.CancellationToken));
        Assert.Equal(100, (await again.ReadAsync("L1", TestContext.Current.CancellationToken))!.Predictions.Count);
    }
}
