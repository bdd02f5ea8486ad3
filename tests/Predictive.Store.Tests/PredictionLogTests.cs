using System.Text.Json;
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
