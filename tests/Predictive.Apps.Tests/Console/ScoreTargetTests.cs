using System.Diagnostics;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Scores that go into a table of a database: whole transactions, whatever ends the process.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ScoreTargetTests(TrainedFunnel trained, ManyLeads many, PostgresServer server)
    : IClassFixture<ManyLeads>, IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public Task Killed_at_random_moments_and_started_again_it_leaves_one_row_a_lead(bool isPostgres, int kills) =>
        KillAsync(isPostgres, kills);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Whole")]
    public Task Killed_thirty_times_it_leaves_one_row_a_lead(bool isPostgres) => KillAsync(isPostgres, 30);

    [Fact]
    public async Task A_server_that_goes_away_is_said_and_the_next_run_completes_the_table()
    {
        using var own = new PostgresServer();
        using var table = new ScoresInDatabase(own);
        using var run = await WritingAsync(table);

        own.Stop(atOnce: true);
        var complaints = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        own.Start();

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("(?m)^--into: the table 'scores' of PostgreSQL .* took [0-9,]+ rows and failed at the next "
            + "transaction, of which nothing stands; ", complaints);
        OnlyWholeTransactions(table, many.Expected.Count);
        Assert.Equal(0, (await ScoreAsync(table)).Code);
        Assert.Equal(many.Expected, table.Rows());
    }

    [Fact]
    public async Task Told_to_stop_it_stops_with_130_between_two_transactions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var table = new ScoresInDatabase(server);
        using var run = await WritingAsync(table);

        using var kill = Process.Start("kill", ["-TERM", $"{run.Id}"]);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, run.ExitCode);
        table.WaitUntilAlone();
        OnlyWholeTransactions(table, many.Expected.Count);
    }

    [Fact]
    public async Task Who_is_an_MQL_in_the_table_stays_one_however_often_the_run_is_repeated()
    {
        using var table = new ScoresInDatabase(server);
        string[] place = ["--into", table.Text, "--table", "scores"];
        Assert.Equal(0, (await trained.RunModelAsync("score", [.. place, "--as-of", "2026-01-31"])).Code);
        table.Write("mql_since", Path.Combine(trained.Folder, "january.csv"));
        var file = await trained.RunModelAsync(
            "score", "--out", "february.csv", "--earlier", "january.csv", "--as-of", "2026-02-28");

        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(0, (await trained.RunModelAsync("score", [.. place, "--as-of", "2026-02-28"])).Code);
            Assert.Equal(
                ManyLeads.RowsOf(Path.Combine(trained.Folder, "february.csv")),
                table.Rows(asOf: "2026-02-28T23:59:59Z"));
        }

        Assert.Equal(0, file.Code);
        Assert.Contains(table.Rows(asOf: "2026-02-28T23:59:59Z"), row =>
            row.Contains("|2026-01-31T23:59:59Z|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_another_shape_is_refused_before_any_work()
    {
        using var table = new ScoresInDatabase(null);
        table.Fill(["L1"], [new("lead_id", ColumnKind.Text), new("likelihood", ColumnKind.Text)]);

        var run = await ScoreAsync(table);

        Assert.Equal(2, run.Code);
        Assert.Matches("^--into: the table 'scores' of .* cannot take these rows: it has no column 'as_of', .*"
            + "'likelihood' is of the type TEXT, not REAL. It has lead_id TEXT, likelihood TEXT. Needed are "
            + "\"lead_id\" TEXT PRIMARY KEY, ", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("Say where the scores go: --out FILE, or --into CONNECTION --table NAME.")]
    [InlineData("--into needs --table NAME, the table that takes the scores.", "--into", "s.db")]
    [InlineData("--table needs --into CONNECTION, the database of the table.", "--table", "t")]
    [InlineData("--out and --into are two places for the scores; give one.", "--out", "s.csv", "--into", "s.db")]
    [InlineData("--format and --changed-since write a file; give --out FILE.",
        "--into", "s.db", "--table", "t", "--format", "hubspot")]
    [InlineData("--into: '${PREDICTIVE_NOT_SET}' stands for a variable of the environment that is not set",
        "--into", "${PREDICTIVE_NOT_SET}", "--table", "t")]
    [InlineData("--into: the table 't' of PostgreSQL 127.0.0.1/d cannot be written to: ",
        "--into", "postgresql://me:secret@127.0.0.1:1/d", "--table", "t")]
    public async Task A_place_that_cannot_be_is_refused_in_one_line_without_secrets(string line, params string[] place)
    {
        var run = await many.ScoreAsync(place);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines));
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    private async Task KillAsync(bool isPostgres, int kills)
    {
        using var table = new ScoresInDatabase(isPostgres ? server : null);
        table.Fill(["gone", .. many.Expected.Take(300).Select(row => row.Split('|')[0])], many.Columns);
        var random = new Random(11);
        for (var kill = 0; kill < kills; kill++)
        {
            using var run = kill == 0 ? await WritingAsync(table) : Start(table);
            if (kill > 0)
                await Task.Delay(many.Took * random.NextDouble(), TestContext.Current.CancellationToken);
            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            table.WaitUntilAlone();
            OnlyWholeTransactions(table, many.Expected.Count);
        }

        var last = await ScoreAsync(table);

        Assert.True(last.Code == 0, last.Error);
        Assert.Contains($"scores to the table 'scores' of {(isPostgres ? "PostgreSQL " : "")}", last.Output,
            StringComparison.Ordinal);
        Assert.Equal(many.Expected, table.Rows("plain@0001"));
        Assert.StartsWith("gone|2026-01-31T23:59:59Z|", Assert.Single(table.Rows("earlier@0001")));
    }

    private static void OnlyWholeTransactions(ScoresInDatabase table, int all)
    {
        var rows = table.RowsAsOf(ManyLeads.AsOf);
        Assert.True(
            rows == all || rows % DatabaseTarget.RowsPerTransaction == 0, $"{rows} rows are of no whole transactions");
    }

    /// <summary>Starts a run, and gives it when it has written a transaction.</summary>
    private async Task<Process> WritingAsync(ScoresInDatabase table)
    {
        var run = Start(table);
        while (!run.HasExited && table.RowsAsOf(ManyLeads.AsOf) == 0)
            await Task.Yield();
        return run;
    }

    private Process Start(ScoresInDatabase table) => many.Start("--into", table.Text, "--table", "scores");

    private Task<ConsoleRun> ScoreAsync(ScoresInDatabase table) =>
        many.ScoreAsync("--into", table.Text, "--table", "scores");
}
