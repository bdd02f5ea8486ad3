using System.Text;
using Predictive.Store.Reports;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class PersonTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task Who_was_erased_is_gone_and_is_not_taken_in_again(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        await store.ReportAsync(Told.Everything("L1"));
        await store.ReportAsync(Told.Everything("L2"));
        await store.ReportAsync(new Report { Leads = [Told.Lead("L1", "second@acme.example")] });

        var rows = await store.EraseAsync("L1");
        var sameId = await store.ReportAsync(Told.Everything("L1"));
        var sameAddress = await store.ReportAsync(
            new Report { Leads = [Told.Lead("L3", "L1@ACME.example"), Told.Lead("L4", "second@acme.example")] });

        Assert.True(rows >= 5);
        Assert.Null(await store.ReadAsync("L1", TestContext.Current.CancellationToken));
        Assert.Equal(["L1"], sameId.Erased);
        Assert.Equal((0, 0, 0, 0), (sameId.Leads, sameId.Events, sameId.Outcomes, sameId.Dispositions));
        Assert.Equal(["L3", "L4"], sameAddress.Erased);
        Assert.Null(await store.ReadAsync("L3", TestContext.Current.CancellationToken));
        Assert.NotNull(await store.ReadAsync("L2", TestContext.Current.CancellationToken));
    }

    [Theory]
    [OnBoth]
    public async Task A_prediction_that_was_on_its_way_does_not_bring_an_erased_person_back(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync())
        {
            await store.EraseAsync("L1");
            store.Log(Told.Prediction("L1", "p1"));
            store.Log(Told.Prediction("L2", "p2"));
        }

        await using var again = await database.OpenAsync();
        Assert.Null(await again.ReadAsync("L1", TestContext.Current.CancellationToken));
        Assert.NotNull(await again.ReadAsync("L2", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public async Task An_erased_person_leaves_no_trace_in_the_files(int others)
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync();
        for (var i = 0; i < others; i++)
            await store.ReportAsync(Told.Everything($"other-{i}"));
        var person = Told.Everything("lead-of-a-secret");
        var secret = person.Leads[0] with { Email = "whisper@secret-company.example" };
        await store.ReportAsync(person with { Leads = [secret] });
        await store.ReportAsync(new Report { Leads = [secret with { Email = "louder@secret-company.example" }] });
        for (var i = 0; i < others; i++)
            await store.ReportAsync(Told.OfEvents(Told.Event($"other-{i}", "later")));
        store.Log(Told.Prediction("lead-of-a-secret", "p1"));
        await UntilAsync(async () => (await store.ReadAsync("lead-of-a-secret"))!.Predictions.Count == 1);
        Assert.Equal(["lead-of-a-secret", "whisper@", "louder@"], Traces(database.File));

        await store.EraseAsync("lead-of-a-secret");

        Assert.Empty(Traces(database.File));
        Assert.NotNull(await store.ReadAsync("other-0", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_delays_the_emptying_of_the_log_but_does_not_prevent_it()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using (var store = await database.OpenAsync())
        {
            await store.ReportAsync(new Report { Leads = [Told.Lead("lead-of-a-secret", "whisper@acme.example")] });
            var at = Databases.StoreDatabase.At(database.Address);
            await using (var reader = await at.OpenAsync(TestContext.Current.CancellationToken))
            {
                await using var reading = await at.BeginReadingAsync(reader, TestContext.Current.CancellationToken);
                await using var command = reader.CreateCommand();
                command.Transaction = reading;
                command.CommandText = "SELECT COUNT(*) FROM leads";
                await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
                await store.EraseAsync("lead-of-a-secret");
                await store.ReportAsync(Told.OfEvents(Told.Event("L2", "e")));
            }
        }

        Assert.Empty(Traces(database.File));
    }

    [Theory]
    [OnBoth]
    public async Task The_flag_not_to_profile_is_kept_and_can_be_taken_back(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();

        await store.SetDoNotProfileAsync("L1", true);
        await store.SetDoNotProfileAsync("L1", true);
        await store.SetDoNotProfileAsync("L2", true);
        await store.SetDoNotProfileAsync("L2", false);

        Assert.Equal(["L1"], await store.DoNotProfileAsync(["L1", "L2", "L3"], TestContext.Current.CancellationToken));
        Assert.True((await store.ReadAsync("L1", TestContext.Current.CancellationToken))!.DoNotProfile);
        Assert.Null(await store.ReadAsync("L2", TestContext.Current.CancellationToken));
    }

    internal static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 1_000, "This did not happen within 10 seconds.");
            await Task.Delay(10);
        }
    }

    private static string[] Traces(string file)
    {
        var bytes = new[] { file, $"{file}-wal" }.Where(File.Exists).SelectMany(Read).ToArray();
        return
        [
            .. new[] { "lead-of-a-secret", "whisper@", "louder@" }
                .Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0),
        ];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
