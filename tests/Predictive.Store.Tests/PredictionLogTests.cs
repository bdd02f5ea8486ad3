using System.Text.Json;
using Predictive.Store.Databases;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class PredictionLogTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task A_logged_prediction_is_written_soon_and_read_back_as_it_was(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        var logged = Told.Prediction("L1", "p1");

        Assert.True(store.Log(logged));
        Assert.True(store.Log(logged with { Id = "p2", AsOf = null, PolicyVersion = "3", Warnings = [] }));
        await PersonTests.UntilAsync(async () => (await store.ReadAsync("L1"))?.Predictions.Count == 2);

        var kept = (await store.ReadAsync("L1", TestContext.Current.CancellationToken))!.Predictions;
        Assert.Equal(JsonSerializer.Serialize(logged), JsonSerializer.Serialize(kept[0]));
        Assert.Equal((null, "3"), (kept[1].AsOf, kept[1].PolicyVersion));
    }

    [Theory]
    [OnBoth]
    public async Task A_few_hundred_predictions_do_not_wait_for_more(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync(options => options with
        {
            LogPredictionsEvery = TimeSpan.FromHours(1),
        });
        for (var i = 0; i < 1_000; i++)
            Assert.True(store.Log(Told.Prediction("L1", $"p{i}")));
        await PersonTests.UntilAsync(async () => (await store.ReadAsync("L1"))?.Predictions.Count >= 256);
    }

    [Theory]
    [OnBoth]
    public async Task What_waits_is_written_when_the_store_is_closed(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync(options => options with
        {
            LogPredictionsEvery = TimeSpan.FromHours(1),
        }))
        {
            Assert.True(store.Log(Told.Prediction("L1", "p1")));
        }

        await using var again = await database.OpenAsync();
        Assert.Single((await again.ReadAsync("L1", TestContext.Current.CancellationToken))!.Predictions);
    }

    [Theory]
    [OnBoth]
    public async Task Many_predictions_at_once_are_kept_as_each_was(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var logged = Enumerable.Range(0, 700).Select(i => Told.Prediction($"L{i % 7}", $"p{i:000}") with
        {
            AskedBy = i % 3 == 0 ? null : $"key{i % 2}",
            PolicyVersion = i % 5 == 0 ? null : "2",
            Decision = i % 4 == 0 ? "mql" : "belowCut",
            Likelihood = (i + 0.1) / 1_000,
            Warnings = i % 6 == 0 ? [] : [$"'{i}' is \"new\" – 新"],
        }).ToList();
        await using (var store = await database.OpenAsync())
        {
            await store.EraseAsync("L6");
            foreach (var one in logged)
                Assert.True(store.Log(one));
            Assert.True(store.Log(logged[0] with { Likelihood = 1 }));
        }

        await using var again = await database.OpenAsync();
        foreach (var lead in logged.GroupBy(one => one.LeadId))
        {
            var kept = (await again.ReadAsync(lead.Key, TestContext.Current.CancellationToken))?.Predictions ?? [];
            Assert.Equal(
                lead.Key == "L6" ? "[]" : JsonSerializer.Serialize(lead),
                JsonSerializer.Serialize(kept.OrderBy(one => one.Id, StringComparer.Ordinal)));
        }
    }

    [Theory]
    [OnBoth]
    public async Task A_lead_is_found_and_erased_among_many_predictions_old_and_new(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await Migrations.RunAsync(
            StoreDatabase.At(database.Address), Told.Begin, TestContext.Current.CancellationToken, upTo: 3);
        database.Run(
            """
            INSERT INTO predictions
              (prediction_id, lead_id, asked_at, model, model_version, decision, decision_probability, likelihood)
            WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 20000)
            SELECT 'p' || i, 'L' || (i % 4000), '2026-01-05T09:00:00.0000000Z', 'leads', '0001', 'mql', 1, 0.5
            FROM numbers
            """);
        await using var store = await database.OpenAsync();
        Assert.Equal(
            ["p7", "p4007", "p8007", "p12007", "p16007"],
            (await store.ReadAsync("L7", TestContext.Current.CancellationToken))!.Predictions.Select(one => one.Id));

        Assert.Equal(5, await store.EraseAsync("L7"));

        Assert.Null(await store.ReadAsync("L7", TestContext.Current.CancellationToken));
        Assert.Equal(
            5, (await store.ReadAsync("L8", TestContext.Current.CancellationToken))!.Predictions.Count);
    }

    [Fact]
    public async Task Predictions_beyond_those_that_may_wait_are_lost_and_counted()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync(options => options with
        {
            MostWaitingPredictions = 10,
            LogPredictionsEvery = TimeSpan.FromMilliseconds(50),
        });
        int logged;
        await using (await WriteLock.TakeAsync(database))
        {
            logged = Enumerable.Range(0, 100).Count(i => store.Log(Told.Prediction("L1", $"p{i}")));
        }

        Assert.InRange(logged, 10, 99);
        Assert.Equal(100 - logged, store.LostPredictions);
        await PersonTests.UntilAsync(async () => (await store.ReadAsync("L1"))?.Predictions.Count == logged);
    }
}
