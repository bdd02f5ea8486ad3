using System.Text.Json;
using Predictive.Data;
using Predictive.Store.Reports;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class ReportTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task What_was_reported_is_read_back_as_it_was(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        var told = Told.Everything("L1");

        var answer = await store.ReportAsync(told);
        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);

        Assert.Equal(
            (1, 1, 1, 1, 0), (answer.Leads, answer.Events, answer.Outcomes, answer.Dispositions, answer.Known));
        Assert.NotNull(kept);
        Assert.Equal(Json(told.Leads[0] with { Account = new AccountReport { Id = "A1" } }), Json(kept.Lead));
        Assert.Equal(Json(told.Events), Json(kept.Events));
        Assert.Equal(Json(told.Outcomes), Json(kept.Outcomes));
        Assert.Equal(Json(told.Dispositions), Json(kept.Dispositions));
        var change = Assert.Single(kept.Changes);
        Assert.Equal(("points", null, "7"), (change.Field, change.Old, change.New));
        Assert.Null(await store.ReadAsync("L2", TestContext.Current.CancellationToken));
    }

    [Theory]
    [OnBoth]
    public async Task What_was_reported_is_there_when_the_store_is_opened_again(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync())
            await store.ReportAsync(Told.Everything("L1"));

        await using var again = await database.OpenAsync();

        Assert.Single((await again.ReadAsync("L1", TestContext.Current.CancellationToken))!.Events);
    }

    [Theory]
    [OnBoth]
    public async Task An_event_with_the_same_id_counts_once(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();

        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "e1"), Told.Event("L1", "e1"), Told.Event("L2", "e1")));
        var answer = await store.ReportAsync(Told.OfEvents(Told.Event("L1", "e1"), Told.Event("L1", "e2")));

        Assert.Equal((1, 1), (answer.Events, answer.Known));
        Assert.Equal(2, (await store.ReadAsync("L1", TestContext.Current.CancellationToken))!.Events.Count);
    }

    [Theory]
    [OnBoth]
    public async Task A_later_change_is_noted_with_when_it_was_told(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        await store.ReportAsync(new Report { Leads = [Told.Lead("L1", null, ("role", "\"it\""), ("size", "12"))] });
        database.Clock.Now = database.Clock.Now.AddDays(1);

        var same = await store.ReportAsync(new Report { Leads = [Told.Lead("L1", null, ("size", "12"))] });
        var changed = await store.ReportAsync(
            new Report { Leads = [Told.Lead("L1", "a@acme.example", ("role", "null"), ("size", "13"))] });
        var kept = await store.ReadAsync("L1", TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (same.Leads, changed.Leads));
        Assert.Equal(["size"], kept!.Lead!.Attributes.Keys);
        Assert.Equal(
            [("email", null, "a@acme.example"), ("role", "it", null), ("size", "12", "13")],
            kept.Changes.Select(one => (one.Field, one.Old, one.New))
                .OrderBy(one => one.Field, StringComparer.Ordinal));
        Assert.All(kept.Changes, one => Assert.Equal(database.Clock.Now, one.At));
    }

    [Theory]
    [OnBoth]
    public async Task A_request_sent_again_counts_once_even_at_the_same_time(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var one = await database.OpenAsync();
        await using var other = await database.OpenAsync();
        var report = new Report
        {
            Events = [Told.Event("L1", "e1") with { Id = null }],
            Once = new IdempotencyKey("caller", "key", "hash"),
        };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : other).ReportAsync(report)));

        Assert.Single(answers, answer => !answer.IsRepeat);
        Assert.All(answers, answer => Assert.Equal(1, answer.Events));
        Assert.Single((await one.ReadAsync("L1", TestContext.Current.CancellationToken))!.Events);
        var another = report with { Once = report.Once with { Caller = "another" } };
        Assert.False((await one.ReportAsync(another)).IsRepeat);
    }

    [Theory]
    [OnBoth]
    public async Task Another_request_under_the_same_key_is_refused_and_others_of_its_group_are_kept(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        var once = new IdempotencyKey("caller", "key", "hash");
        await store.ReportAsync(Told.OfEvents(Told.Event("L1", "e1")) with { Once = once });

        var group = Enumerable.Range(0, 30).Select(i => store.ReportAsync(
            i == 7
                ? Told.OfEvents(Told.Event("L1", "x")) with { Once = once with { RequestHash = "other" } }
                : Told.OfEvents(Told.Event("L1", $"g{i}")))).ToArray();

        await Assert.ThrowsAsync<IdempotencyConflictException>(() => group[7]);
        await Task.WhenAll(group.Where((_, i) => i != 7));
        var events = (await store.ReadAsync("L1", TestContext.Current.CancellationToken))!.Events;
        Assert.Equal(30, events.Count);
        Assert.DoesNotContain(events, one => one.Id == "x");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xd800)]
    [InlineData(0xdfff)]
    public async Task A_text_that_no_database_takes_is_refused_before_anything_is_kept(int letter)
    {
        var text = $"a{(char)letter}b";
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync();

        Assert.Throws<BadInputException>(
            () => { _ = store.ReportAsync(Told.OfEvents(Told.Event("L1", "e1"), Told.Event("L1", "e2", text))); });

        Assert.Null(await store.ReadAsync("L1", TestContext.Current.CancellationToken));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
