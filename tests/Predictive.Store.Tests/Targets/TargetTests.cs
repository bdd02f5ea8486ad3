using Predictive.Store.Databases;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests.Targets;

/// <summary>Rows that are written into a table of a database by their key.</summary>
public sealed class TargetTests(PostgresServer server)
{
    static TargetTests() => StoreDrivers.Register();

    [Theory]
    [OnBoth]
    public void An_absent_table_is_created_and_each_key_has_one_row_that_later_ones_replace(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);

        var first = Write(database, SomeScores.Rows(7, "first"));
        var again = Write(database, SomeScores.Rows(8, "again", from: 2));

        Assert.Equal((new UpsertCount(7, 0), new UpsertCount(8, 0)), (first, again));
        var yes = kind == StoreKind.Sqlite ? ("1", "0") : ("true", "false");
        var rows = SomeScores.Read(database);
        Assert.Equal($"L00000|2026-06-01T12:00:00Z||{yes.Item1}||2026-02-28|first", rows[0]);
        Assert.Equal($"L00001|2026-06-01T12:00:00Z|{1 / 7.0:R}|{yes.Item2}|1|2026-02-28|first", rows[1]);
        Assert.Equal($"L00009|2026-06-01T12:00:00Z|{9 / 7.0:R}|{yes.Item2}||2026-02-28|again", rows[9]);
        Assert.Equal(2, rows.Count(row => row.EndsWith("first", StringComparison.Ordinal)));
        Assert.Equal(10, rows.Count);
    }

    [Theory]
    [OnBoth]
    public void A_later_row_is_never_replaced_by_an_earlier_one(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        Write(database, SomeScores.Rows(4, "today", day: 2));

        var late = Write(database, SomeScores.Rows(6, "yesterday, late", day: 1));

        Assert.Equal(new UpsertCount(6, 4), late);
        Assert.Equal(
            ["today", "today", "today", "today", "yesterday, late", "yesterday, late"],
            SomeScores.Read(database, "run"));
    }

    [Theory]
    [OnBoth]
    public void No_rows_make_an_empty_table_and_a_look_makes_nothing(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var target = DatabaseTarget.Find(database.Address, SomeScores.Table());
        Assert.Throws<TableException>(() => SomeScores.Read(database));

        target.Write([], TestContext.Current.CancellationToken);

        Assert.Empty(SomeScores.Read(database));
    }

    [Theory]
    [OnBoth]
    public void A_table_of_another_shape_is_refused_with_what_is_there_and_what_is_needed(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        database.Run("CREATE TABLE scores (id VARCHAR(3), points REAL, extra TEXT NOT NULL, note TEXT)");

        var refused = Assert.Throws<TableException>(
            () => DatabaseTarget.Find(database.Address, SomeScores.Table())).Message;

        Assert.Contains(
            "it has no column 'as of', 'Grö\"ße', 'mql', 'day', 'run'; ", refused, StringComparison.Ordinal);
        Assert.Contains("'points' is of the type real, not ", refused, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("'extra' must not be empty", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("'note'", refused, StringComparison.Ordinal);
        Assert.Contains("'id' is not its primary key, nor unique. It has id ", refused, StringComparison.Ordinal);
        Assert.Contains("Needed are \"id\" text PRIMARY KEY", refused, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnBoth]
    public void A_table_that_can_take_the_rows_may_have_more_columns_and_a_unique_key(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var moment = kind == StoreKind.Sqlite ? "TEXT" : "TIMESTAMPTZ";
        database.Run($"""
            CREATE TABLE scores (owner TEXT, run TEXT, id TEXT NOT NULL UNIQUE, "as of" {moment},
              "Grö""ße" DOUBLE PRECISION, mql BOOLEAN, points BIGINT, day DATE, since TEXT NOT NULL DEFAULT 'ever')
            """);
        Write(database, SomeScores.Rows(2, "a"));
        database.Run("UPDATE scores SET owner = 'Ann'");

        Write(database, SomeScores.Rows(3, "b"));

        Assert.Equal(["Ann|b|ever", "Ann|b|ever", "|b|ever"], SomeScores.Read(database, "owner, run, since"));
    }

    [Fact]
    public void PostgreSQL_needs_no_more_rights_than_to_write_the_table()
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);
        var role = $"writer_{Guid.NewGuid():N}";
        Write(database, SomeScores.Rows(1, "owner"));
        database.Run($"CREATE ROLE {role} LOGIN; GRANT SELECT, INSERT, UPDATE ON scores TO {role}");
        var writer = DatabaseAddress.Parse($"{database.Text};Username={role}");

        DatabaseTarget.Find(writer, SomeScores.Table())
            .Write(SomeScores.Rows(2, "writer"), TestContext.Current.CancellationToken);
        var refused = Assert.Throws<TableException>(
            () => DatabaseTarget.Find(writer, SomeScores.Table("others")));

        Assert.Equal(["writer", "writer"], SomeScores.Read(database, "run"));
        Assert.Contains("'others' of PostgreSQL", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("permission denied for schema public", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgreSQL_has_schemas_and_texts_without_the_character_0()
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);
        database.Run("CREATE SCHEMA \"Sales\"");

        Write(database, SomeScores.Rows(1, "a\0b"), "Sales.Scores \"x\"");

        Assert.Equal(["a\uFFFDb"], SomeScores.Read(database, "run", "\"Sales\".\"Scores \"\"x\"\"\""));
    }

    [Theory]
    [OnBoth]
    public async Task Runs_at_the_same_time_wait_for_each_other_and_leave_one_whole_row_a_key(StoreKind kind)
    {
        const int Rows = 12_000;
        using var database = new TestDatabase(kind, server);
        var runs = Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            var rows = SomeScores.Rows(Rows, $"run {run}", day: run / 2 + 1);
            return Write(database, run % 2 == 0 ? rows : rows.Reverse());
        }));

        var counts = await Task.WhenAll(runs);

        var rows = SomeScores.Read(database, "id, \"as of\", run");
        Assert.Equal(Rows, rows.Select(row => row.Split('|')[0]).Distinct().Count());
        Assert.Equal(Rows, rows.Count);
        Assert.All(counts, count => Assert.Equal(Rows, count.Rows));
        Assert.All(rows, row => Assert.Contains(
            row[7..], new[] { "2026-06-02T12:00:00Z|run 2", "2026-06-02T12:00:00Z|run 3" }));
    }

    [Theory]
    [OnBoth]
    public void Whoever_is_told_to_stop_leaves_whole_transactions(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        using var stop = new CancellationTokenSource();
        var target = DatabaseTarget.Find(database.Address, SomeScores.Table());

        Assert.ThrowsAny<OperationCanceledException>(() => target.Write(
            SomeScores.Rows(20_000, "stopped").Select((row, i) =>
            {
                if (i == (2 * DatabaseTarget.RowsPerTransaction) + 17)
                    stop.Cancel();
                return row;
            }),
            stop.Token));

        Assert.Equal(2 * DatabaseTarget.RowsPerTransaction, SomeScores.Read(database, "id").Count);
    }

    [Fact]
    public async Task Whoever_waits_in_PostgreSQL_for_another_is_told_to_stop_too()
    {
        using var database = new TestDatabase(StoreKind.Postgres, server);
        Write(database, SomeScores.Rows(3, "before"));
        var target = DatabaseTarget.Find(database.Address, SomeScores.Table());
        using var stop = new CancellationTokenSource();
        using var other = database.OpenConnection();
        using var holds = other.BeginTransaction();
        TestDatabase.Run(other, "LOCK TABLE scores IN SHARE MODE");
        var writing = Task.Run(
            () => target.Write(SomeScores.Rows(3, "stopped"), stop.Token), TestContext.Current.CancellationToken);
        while (!writing.IsCompleted && database.Ask("SELECT count(*) FROM pg_locks WHERE NOT granted") is 0L)
            await Task.Yield();
        stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        holds.Rollback();
        Assert.Equal(["before", "before", "before"], SomeScores.Read(database, "run"));
    }

    [Theory]
    [OnBoth]
    public void What_a_database_refuses_says_how_far_writing_came(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        Write(database, []);
        database.Run(kind == StoreKind.Sqlite
            ? "CREATE TRIGGER t BEFORE INSERT ON scores WHEN NEW.id = 'L07000' BEGIN SELECT RAISE(ABORT, 'no'); END"
            : "ALTER TABLE scores ADD CONSTRAINT no_such CHECK (id <> 'L07000')");

        var refused = Assert.Throws<TableException>(() => Write(database, SomeScores.Rows(8_000, "x")));

        Assert.Contains(
            "took 5,000 rows and failed at the next transaction, of which nothing stands", refused.Message,
            StringComparison.Ordinal);
        Assert.Equal(5_000, SomeScores.Read(database, "id").Count);
    }

    private static UpsertCount Write(
        TestDatabase database, IEnumerable<IReadOnlyList<string?>> rows, string table = "scores") =>
        DatabaseTarget.Find(database.Address, SomeScores.Table(table))
            .Write(rows, TestContext.Current.CancellationToken);
}
