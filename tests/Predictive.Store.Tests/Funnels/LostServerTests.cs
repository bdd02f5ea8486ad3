using Predictive.Data;
using Predictive.Store.Databases;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>A server that goes away while a funnel is read from it.</summary>
public sealed class LostServerTests
{
    static LostServerTests() => StoreDrivers.Register();

    [Fact]
    public void A_server_that_goes_away_is_said_with_the_table_and_the_row()
    {
        using var server = new PostgresServer();
        using var database = new TestDatabase(StoreKind.Postgres, server);
        var folder = Directory.CreateTempSubdirectory("predictive-lost-").FullName;
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), $$"""
            conversion: outcome
            connection: "{{database.Text}};Pooling=false"
            tables:
              leads:
                query: SELECT 'L' || i AS id, '2026-01-01' AS at, i % 2 AS won FROM generate_series(1, 1000000) AS i
                columns: { id: id, at: created, won: { as: outcome, positive: ["1"] } }
            """);

        var lost = Assert.Throws<BadInputException>(() => FunnelRecordReader.Read(FunnelFile.Load(folder), step =>
        {
            if (step.EndsWith("100,000 rows", StringComparison.Ordinal))
                server.Stop(atOnce: true);
        }));

        Assert.Matches(
            @"funnel\.yaml:5:\d+: the query of leads: PostgreSQL .* cannot be read beyond row 1\d{5} ", lost.Message);
        server.Start();
        Assert.Equal(1L, database.Ask("SELECT 1::bigint"));
        Directory.Delete(folder, recursive: true);
    }
}
