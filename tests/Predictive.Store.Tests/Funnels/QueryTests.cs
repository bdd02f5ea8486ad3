using Predictive.Data;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>Tables that are answers of databases, read as files are.</summary>
public sealed class QueryTests(PostgresServer server)
{
    static QueryTests() => StoreDrivers.Register();

    [Fact]
    public void Cells_of_PostgreSQL_are_written_as_those_of_files()
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);
        using var reader = TableReader.Open(
            database.Address,
            """
            SELECT 'a text' AS text, 12 AS whole, 1.50 AS decimal, 0.1::float8 AS number, true AS flag,
              NULL::text AS none, 'NaN'::float8 AS nan, '2026-06-30'::date AS day,
              '2026-06-30 14:05:00.25+02'::timestamptz AS moment,
              '2026-06-30 14:05:00'::timestamp AS local, '{"a": 1}'::jsonb AS json
            """);

        Assert.True(reader.Read());
        Assert.Equal(
            [
                "a text", "12", "1.50", "0.1", "true", "", "", "2026-06-30", "2026-06-30T12:05:00.25Z",
                "2026-06-30T14:05:00", "{\"a\": 1}",
            ],
            Enumerable.Range(0, reader.Columns.Count).Select(column => reader[column]));
        Assert.Equal(["whole", "local"], [reader.Columns[1], reader.Columns[9]]);
        Assert.False(reader.Read());
    }

    [Theory]
    [OnBoth]
    public async Task Tables_that_are_read_together_are_of_one_moment(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();
        await store.ReportAsync(Told.Everything("L1"));
        using var databases = new DatabaseSessions();

        Assert.Equal(["L1"], Leads("leads"));
        await store.ReportAsync(Told.Everything("L2"));
        Assert.Equal(["L1"], Leads("events"));
        using var later = TableReader.Open(database.Address, "SELECT lead_id FROM events ORDER BY lead_id");
        Assert.True(later.Read() && later.Read());

        string[] Leads(string table)
        {
            using var rows = databases.Open(database.Address, $"SELECT lead_id FROM {table}");
            var ids = new List<string>();
            while (rows.Read())
                ids.Add(rows[0]);
            return [.. ids];
        }
    }

    [Theory]
    [OnBoth]
    public async Task A_funnel_may_mix_queries_and_the_store(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using (var store = await database.OpenAsync())
            await store.ReportAsync(Told.Everything("L1"));
        var variable = $"PREDICTIVE_TEST_{kind}";
        Environment.SetEnvironmentVariable(variable, database.Text);

        var read = Read($$"""
            connection: ${{{variable}}}
            conversion: accepted
            tables:
              leads:
                query: SELECT lead_id, created_at, points FROM leads
                columns: { lead_id: id, created_at: created, points: number }
              dispositions:
                query: SELECT * FROM dispositions
                connection: ${{{variable}}}
                columns: { lead_id: lead, said_at: at, verdict: verdict }
            """);

        Assert.Equal(7, Assert.Single(read.Records.Leads).Attributes[0].Number);
        Assert.Equal("accepted", Assert.Single(read.Records.Dispositions).Verdict);
    }

    [Theory]
    [InlineData("connection: ${PREDICTIVE_UNSET}", "query: SELECT 1 AS id", "PREDICTIVE_UNSET}' stands for a variable")]
    [InlineData("", "query: SELECT 1 AS id", "needs a 'connection:'")]
    [InlineData("connection: Host=h;Password=secret", "query: SELECT 1 AS id", "a password stands in the funnel file")]
    [InlineData("connection: postgresql://me:secret@h/d", "query: SELECT 1 AS id", "a password stands")]
    [InlineData("connection: nowhere.db", "query: SELECT 1 AS id", "nowhere.db does not exist")]
    [InlineData("connection: 'ftp://x'", "query: SELECT 1 AS id", "no address of a database")]
    [InlineData("connection: ''", "query: SELECT 1 AS id", "'connection' is empty")]
    [InlineData("connection: store.db", "query: SELECT 1 AS id, file: leads.csv", "needs a 'file:', or a 'query:'")]
    [InlineData("store: ${PREDICTIVE_UNSET}", "columns: {}", "PREDICTIVE_UNSET}' stands for a variable")]
    [InlineData("store: store.db", "delimiter: tab", "unknown key 'delimiter' in the table 'leads' of the store")]
    public void What_is_wrong_is_said_with_its_place_and_without_secrets(string top, string leads, string said)
    {
        var columns = leads.Contains("columns", StringComparison.Ordinal) ? "" : ", columns: { id: id }";
        var error = Assert.Throws<BadInputException>(() => Read(
            $$"""
            conversion: accepted
            {{top}}
            tables:
              leads: { {{leads}}{{columns}} }
              dispositions: { file: dispositions.csv, columns: { lead: lead, at: at, verdict: verdict } }
            """));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"funnel\.yaml:\d+:\d+: ", error.Message);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private static FunnelReadResult Read(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-query-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "funnel.yaml"), yaml);
            File.WriteAllText(Path.Combine(folder, "dispositions.csv"), "lead,at,verdict\n");
            return FunnelRecordReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
