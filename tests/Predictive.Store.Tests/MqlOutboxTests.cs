using Predictive.Store.News;
using Predictive.Store.Reports;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class MqlOutboxTests(PostgresServer server)
{
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(30);

    [Theory]
    [OnBoth]
    public async Task What_was_added_is_given_out_again_until_it_was_told(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var clock = new TestClock(Told.Begin);
        await using (var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = database.Address }, clock, TestContext.Current.CancellationToken))
        {
            await store.Outbox.AddAsync([News("L1", "m1"), News("L2", "m2")]);
            Assert.Equal(["m1", "m2"], await TakenAsync(store));
            Assert.Empty(await TakenAsync(store));
        }

        // As after a crash: who took them never said what became of it.
        await using var next = await LeadStore.OpenAsync(
            new StoreOptions { Database = database.Address }, clock, TestContext.Current.CancellationToken);
        clock.Now += _lease;
        var again = await next.Outbox.TakeAsync(10, _lease);
        Assert.Equal([1, 1], again.Select(news => news.Attempts));
        Assert.Equal(News("L1", "m1"), again.Single(news => news.Id == "m1") with { Attempts = 0 });
        await next.Outbox.ToldAsync("m1");
        await next.Outbox.TryAgainAsync("m2", TimeSpan.FromHours(1));
        clock.Now += _lease;
        Assert.Empty(await TakenAsync(next));
        Assert.Equal(
            new OutboxState(1, Told.Begin, clock.Now - _lease + TimeSpan.FromHours(1)),
            await next.Outbox.StateAsync(TestContext.Current.CancellationToken));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(["m2"], await TakenAsync(next));
    }

    [Theory]
    [OnBoth]
    public async Task A_lead_is_news_once_and_again_when_sales_gave_it_back(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        Assert.Equal(["L1"], await NewAsync(store, "L1"));
        await store.Outbox.AddAsync([News("L1", "m1")]);
        Assert.Empty(await NewAsync(store, "L1"));
        await store.Outbox.AddAsync([News("L1", "m2")]);
        Assert.Equal(["m1"], await TakenAsync(store));

        await SaidAsync(store, "accepted", Told.Begin.AddDays(1));
        Assert.Empty(await NewAsync(store, "L1"));
        await SaidAsync(store, "recycled", Told.Begin.AddDays(2));
        Assert.Equal(["L1"], await NewAsync(store, "L1"));
        await store.Outbox.AddAsync([News("L1", "m3") with { BecameAt = Told.Begin.AddDays(3) }]);
        Assert.Empty(await NewAsync(store, "L1"));
        Assert.Equal(["m3"], await TakenAsync(store));
    }

    [Theory]
    [OnBoth]
    public async Task Nobody_is_told_of_who_was_erased_or_may_not_be_profiled(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        await store.Outbox.AddAsync([News("L1", "m1"), News("L2", "m2")]);
        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);
        Assert.Equal(new NotedMql(Told.Begin, IsTold: false), kept!.Mql);
        await store.EraseAsync("L1");
        await store.SetDoNotProfileAsync("L2", doNotProfile: true);
        await store.Outbox.AddAsync([News("L1", "m3"), News("L2", "m4")]);
        Assert.Equal(OutboxState.Empty, await store.Outbox.StateAsync(TestContext.Current.CancellationToken));
        Assert.Null(await store.ReadAsync("L1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [OnBoth]
    public async Task Who_was_told_of_is_kept_as_long_as_predictions_and_who_was_not_until_then(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var clock = new TestClock(Told.Begin);
        var years = new Retention { Predictions = TimeSpan.FromDays(730) };
        await using var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = database.Address, Retention = years }, clock,
            TestContext.Current.CancellationToken);
        await store.Outbox.AddAsync([News("L1", "m1"), News("L2", "m2")]);
        await store.Outbox.ToldAsync("m1");
        Assert.Equal(0, await store.DeleteExpiredAsync(TestContext.Current.CancellationToken));
        clock.Now += TimeSpan.FromDays(731);
        Assert.Equal(1, await store.DeleteExpiredAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["L1"], await NewAsync(store, "L1"));
        Assert.Empty(await NewAsync(store, "L2"));
    }

    [Theory]
    [OnBoth]
    public async Task Of_processes_that_take_at_once_each_gets_others(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var one = await database.OpenAsync();
        await using var other = await database.OpenAsync();
        await one.Outbox.AddAsync([.. Enumerable.Range(0, 120).Select(i => News($"L{i}", $"m{i}"))]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => (i % 2 == 0 ? one : other).Outbox.TakeAsync(10, _lease)));
        var ids = taken.SelectMany(some => some.Select(news => news.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        for (var more = await TakenAsync(one); more.Count > 0; more = await TakenAsync(one))
        {
            ids.AddRange(more);
        }

        Assert.Equal(120, ids.Distinct().Count());
        Assert.Equal(120, ids.Count);
    }

    private static MqlNews News(string lead, string id) => new(id, lead, Told.Begin, $"{{\"lead\":\"{lead}\"}}");

    private static async Task<List<string>> TakenAsync(LeadStore store) =>
        [.. (await store.Outbox.TakeAsync(10, _lease)).Select(news => news.Id).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> NewAsync(LeadStore store, string lead) =>
        [.. await store.Outbox.NewOfAsync([lead], TestContext.Current.CancellationToken)];

    private static Task<ReportAnswer> SaidAsync(LeadStore store, string verdict, DateTime at) =>
        store.ReportAsync(new Report
        {
            Dispositions = [new DispositionReport { LeadId = "L1", Verdict = verdict, At = at }],
        });
}
