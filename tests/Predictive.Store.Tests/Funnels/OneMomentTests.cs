using Predictive.Data;
using Predictive.Store.Databases;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>The tables of a funnel are of one moment, however others write at the same time.</summary>
public sealed class OneMomentTests(PostgresServer server)
{
    static OneMomentTests() => StoreDrivers.Register();

    [Theory]
    [OnBoth]
    public async Task Who_writes_while_a_funnel_is_read_does_not_tear_it(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        database.Run("CREATE TABLE leads (id TEXT, at TEXT); CREATE TABLE verdicts (id TEXT, at TEXT, said TEXT)");
        if (kind == StoreKind.Sqlite)
            database.Run("PRAGMA journal_mode = WAL");
        var folder = Directory.CreateTempSubdirectory("predictive-moment-").FullName;
        var path = Path.Combine(folder, "funnel.yaml");
        await File.WriteAllTextAsync(path, $$"""
            conversion: accepted
            connection: "{{database.Text}}"
            tables:
              leads: { query: SELECT * FROM leads, columns: { id: id, at: created } }
              dispositions:
                query: SELECT * FROM verdicts
                columns: { id: lead, at: at, said: verdict }
            """, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        Write(database, 0);
        var writing = Task.Run(
            () =>
            {
                for (var lead = 1; !stop.IsCancellationRequested; lead++)
                    Write(database, lead);
            },
            TestContext.Current.CancellationToken);

        var seen = new HashSet<int>();
        while (seen.Count < 12 && !writing.IsFaulted)
        {
            var read = FunnelRecordReader.Read(path);
            Assert.Equal(0, read.RowsRejected);
            Assert.Equal(
                read.Records.Leads.Select(lead => lead.Id).Order(StringComparer.Ordinal),
                read.Records.Dispositions.Select(said => said.LeadId).Order(StringComparer.Ordinal));
            seen.Add(read.Records.Leads.Count);
        }

        await stop.CancelAsync();
        await writing;
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A lead and what sales said of it, in one transaction.</summary>
    private static void Write(TestDatabase database, int lead)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            INSERT INTO leads VALUES ('L{lead}', '2026-01-01T00:00:00Z');
            INSERT INTO verdicts VALUES ('L{lead}', '2026-01-02T00:00:00Z', 'accepted')
            """;
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
