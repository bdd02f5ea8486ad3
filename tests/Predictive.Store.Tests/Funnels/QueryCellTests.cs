using Predictive.Data;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>Cells that are no texts or numbers, and cells that are odd.</summary>
public sealed class QueryCellTests(PostgresServer server)
{
    static QueryCellTests() => StoreDrivers.Register();

    [Theory]
    [InlineData(StoreKind.Postgres, "bytea", "'\\x00'::bytea")]
    [InlineData(StoreKind.Postgres, "integer[]", "ARRAY[1, 2]")]
    [InlineData(StoreKind.Postgres, "record", "ROW(1, 2)")]
    [InlineData(StoreKind.Postgres, "numeric", "1e40::numeric")]
    [InlineData(StoreKind.Postgres, "numeric", "'NaN'::numeric")]
    [InlineData(StoreKind.Sqlite, "BLOB", "x'00'")]
    public void What_is_no_cell_is_refused_with_table_row_and_column(StoreKind kind, string type, string value)
    {
        using var database = new TestDatabase(kind, server);
        var folder = Directory.CreateTempSubdirectory("predictive-cells-").FullName;
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), $$"""
            conversion: outcome
            connection: "{{database.Text}}"
            tables:
              leads:
                query: >-
                  SELECT 'L1' AS id, '2026-01-01' AS at, NULL AS "größe", '1' AS won UNION ALL
                  SELECT 'L2', '2026-01-01', {{value}}, '0'
                columns: { id: id, at: created, größe: category, won: { as: outcome, positive: ["1"] } }
            """);
        try
        {
            if (kind == StoreKind.Sqlite)
                database.Run("CREATE TABLE t (a)");

            var refused = Assert.Throws<BadInputException>(() => FunnelRecordReader.Read(folder)).Message;

            Assert.Matches(@"funnel\.yaml:5:\d+: the query of leads: ", refused);
            Assert.Contains(
                $"row 2 of the answer: the column 'größe' of the type {type} ", refused, StringComparison.Ordinal);
            Assert.EndsWith("let the query cast it to text or a number, or leave it out.", refused);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [OnBoth]
    public void Long_texts_foreign_names_and_nothing_at_all_are_read_as_they_are(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var text = string.Concat(Enumerable.Repeat("ÄÖ \"quoted\", 名前;\n", 60_000));
        database.Run($"CREATE TABLE \"Ünïcode\" (\"名前 \" TEXT, \"a\"\"b\" TEXT); "
            + $"INSERT INTO \"Ünïcode\" VALUES ('{text}', NULL)");
        using var reader = TableReader.Open(database.Address, "SELECT * FROM \"Ünïcode\"");

        Assert.Equal(["名前", "a\"b"], reader.Columns);
        Assert.True(reader.Read());
        Assert.Equal(text, reader[0]);
        Assert.True(reader.IsMissing(1));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Columns_of_one_name_are_refused()
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);

        var refused = Assert.Throws<TableException>(
            () => TableReader.Open(database.Address, "SELECT 1 AS id, 2 AS id"));

        Assert.Contains("has two columns named 'id'", refused.Message, StringComparison.Ordinal);
    }
}
