using Predictive.Data;
using Predictive.Snapshots;
using Predictive.Store.Contexts;
using Predictive.Store.Databases;
using Predictive.Store.Reports;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>What apps reported trains the next model: a funnel file names the store as its source.</summary>
public sealed class StoreSourceTests(PostgresServer server)
{
    static StoreSourceTests() => StoreDrivers.Register();

    [Theory]
    [InlineData(StoreKind.Sqlite, 40, 1)]
    [InlineData(StoreKind.Sqlite, 90, 2)]
    [InlineData(StoreKind.Postgres, 60, 3)]
    public async Task What_was_reported_comes_back_as_the_records_of_the_same_data_in_files(
        StoreKind kind, int leads, ulong seed)
    {
        using var funnel = new ReportedFunnel(leads, seed);
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync())
            await funnel.ReportAsync(store, database.Clock);

        var read = FunnelRecordReader.Read(funnel.StoreYaml(database.Text));

        Assert.Equal(0, read.RowsRejected);
        Assert.Equal(RecordWords.Of(funnel.Records), RecordWords.Of(read.Records));
    }

    [Fact]
    public async Task The_same_model_is_learned_and_the_context_of_one_lead_gives_the_same_likelihood()
    {
        using var funnel = new ReportedFunnel(300, seed: 11);
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync();
        await funnel.ReportAsync(store, database.Clock);
        var stored = FunnelFile.Load(funnel.StoreYaml(database.Text));

        var ofFiles = TrainingRun.On(FunnelFile.Load(funnel.CsvYaml), new TrainingRunOptions());
        var ofStore = TrainingRun.On(stored, new TrainingRunOptions());

        Assert.Equal(Bytes(ofFiles), Bytes(ofStore));
        Assert.Equal(ofFiles.Trained.Model.Catalogue.Hash, ofStore.Trained.Model.Catalogue.Hash);
        var whole = new SnapshotTaker(ofStore.Read.Records);
        var part = new ContextRecords(stored, ofStore.Read.Records.Campaigns);
        foreach (var lead in ofStore.Read.Records.Leads.Where((_, i) => i % 7 == 0))
        {
            var asOf = new AsOfDate(lead.CreatedAt!.Value.AddDays(20));
            var context = await store.ContextAsync(lead.Id, asOf.Instant, TestContext.Current.CancellationToken);
            var records = part.Of(context!);
            var one = new SnapshotTaker(records).At(records.Leads[0], asOf);
            Assert.Equal(Row(ofStore, whole.At(lead, asOf)!), Row(ofStore, one!));
        }
    }

    [Theory]
    [OnBoth]
    public async Task Who_is_not_to_be_profiled_or_was_erased_is_in_none_of_the_tables(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        foreach (var lead in new[] { "L1", "L2", "L3" })
            await store.ReportAsync(Told.Everything(lead));
        await store.ReportAsync(Told.OfEvents(Told.Event("nobody-told-of", "e")));
        await store.SetDoNotProfileAsync("L1", true);
        await store.EraseAsync("L2");

        string[] views = ["leads", "events", "opportunity_roles", "dispositions", "field_history", "people"];
        foreach (var view in views)
            Assert.Equal(["L3"], Column(database, $"SELECT DISTINCT lead_id FROM funnel_{view}"));

        await store.EraseAsync("L3");
        Assert.Empty(Column(database, "SELECT opportunity_id FROM funnel_opportunities"));
        await store.SetDoNotProfileAsync("L1", false);
        Assert.Equal(["O1"], Column(database, "SELECT opportunity_id FROM funnel_opportunities"));
    }

    [Theory]
    [OnBoth]
    public async Task Leads_worked_because_of_a_prediction_are_marked_with_its_probability(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync())
        {
            foreach (var lead in new[] { "named", "before", "after", "not-mql", "never" })
                await store.ReportAsync(new Report { Leads = [Told.Lead(lead)], Outcomes = Worked(lead) });
            var late = Told.Begin.AddDays(9);
            store.Log(Told.Prediction("named", "p1") with { AskedAt = late, DecisionProbability = 0.4 });
            store.Log(Told.Prediction("before", "p2"));
            store.Log(Told.Prediction("after", "p3") with { AskedAt = late });
            store.Log(Told.Prediction("not-mql", "p4") with { Decision = "none" });
        }

        Assert.Equal(
            [
                "after|other||", "before|prediction|p2|0.9", "named|prediction|p1|0.4", "never|||", "not-mql|other||",
            ],
            Rows(database, "SELECT lead_id, worked_because, worked_prediction, worked_decision_probability "
                + "FROM funnel_leads ORDER BY lead_id"));

        static OutcomeReport[] Worked(string lead) => lead == "never" ? [] :
        [
            new OutcomeReport
            {
                LeadId = lead,
                Kind = OutcomeKind.Worked,
                At = Told.Begin.AddDays(5),
                PredictionId = lead == "named" ? "p1" : null,
            },
        ];
    }

    private static byte[] Bytes(TrainingRun run)
    {
        using var bytes = new MemoryStream();
        run.Trained.Model.SaveLearned(bytes, run.Trained.Choice.Learner);
        return bytes.ToArray();
    }

    private static float[] Row(TrainingRun run, Snapshot snapshot)
    {
        var row = new float[run.Trained.Model.Catalogue.Columns.Count];
        run.Trained.Model.Catalogue.Describe(snapshot, run.Trained.Model.Records, row);
        return row;
    }

    private static string[] Column(TestDatabase database, string query) => Rows(database, query);

    private static string[] Rows(TestDatabase database, string query)
    {
        var lines = new List<string>();
        using var reader = TableReader.Open(database.Address, query);
        while (reader.Read())
            lines.Add(string.Join("|", Enumerable.Range(0, reader.Columns.Count).Select(column => reader[column])));
        return [.. lines];
    }
}
