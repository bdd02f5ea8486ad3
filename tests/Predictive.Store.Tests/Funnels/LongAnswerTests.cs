using System.Globalization;
using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Funnels;

/// <summary>Long answers, and many rows to write, pass through memory and do not fill it.</summary>
public sealed class LongAnswerTests(PostgresServer server)
{
    private const int Letters = 400;

    /// <summary>All rows at once would be two bytes a letter: 80 MB already in the short form.</summary>
    private const long MostBytes = 48L << 20;

    static LongAnswerTests() => StoreDrivers.Register();

    [Theory]
    [OnBoth]
    public void A_hundred_thousand_rows_pass_through(StoreKind kind) => Pass(kind, 100_000);

    [Theory]
    [OnBoth]
    [Trait("Category", "Whole")]
    public void A_million_rows_pass_through(StoreKind kind) => Pass(kind, 1_000_000);

    private void Pass(StoreKind kind, int rows)
    {
        using var database = new TestDatabase(kind, server);
        var table = new KeyedTable("long_ones", [new("id", ColumnKind.Text), new("text", ColumnKind.Text)]);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var count = DatabaseTarget.Find(database.Address, table).Write(
            Enumerable.Range(0, rows).Select(i => Row(i, rows, before)), TestContext.Current.CancellationToken);

        Assert.Equal(rows, count.Rows);
        using var reader = TableReader.Open(database.Address, "SELECT * FROM long_ones");
        var read = 0;
        for (; reader.Read(); read++)
        {
            if (reader[1].Length != Letters || read == rows - 1)
                Assert.Equal((Letters, true), (reader[1].Length, IsLittle(before)));
        }

        Assert.Equal(rows, read);
    }

    private static string?[] Row(int i, int rows, long before)
    {
        if (i == rows - 1)
            Assert.True(IsLittle(before));
        var id = i.ToString("00000000", CultureInfo.InvariantCulture);
        return [id, string.Concat(Enumerable.Repeat(id, Letters / id.Length))];
    }

    private static bool IsLittle(long before) => GC.GetTotalMemory(forceFullCollection: true) - before < MostBytes;
}
